package io.kfctl.cli;

import io.kfctl.cli.output.OutputFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options that every command takes, before its name or after it. */
public final class GlobalOptions {
  @Option(
      names = {"-f", "--cluster"},
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "The cluster file; else $$KFCTL_CLUSTER, ./cluster.yaml, or that of the current context.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      converter = FormatConverter.class,
      description = "${COMPLETION-CANDIDATES}. The default is a table.")
  private OutputFormat output = OutputFormat.TABLE;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colour on a terminal either; so does the variable NO_COLOR.")
  private boolean noColor;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No notes and no progress; only data, warnings and errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say what is read and where kfctl connects to, and the cause of an error.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  public Optional<Path> file() {
    return file;
  }

  public OutputFormat output() {
    return output;
  }

  public boolean noColor() {
    return noColor;
  }

  public boolean quiet() {
    return quiet;
  }

  public boolean verbose() {
    return verbose;
  }

  /** Says what may be typed as it is typed. */
  static final class FormatConverter implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String value) {
      List<OutputFormat> formats = List.of(OutputFormat.values());
      return formats.stream()
          .filter(format -> format.toString().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + formats));
    }
  }
}
