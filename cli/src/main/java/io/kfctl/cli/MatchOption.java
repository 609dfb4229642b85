package io.kfctl.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --match}, for commands that take several names; a mixin. */
public final class MatchOption {
  @Option(
      names = "--match",
      paramLabel = "REGEX",
      converter = PatternConverter.class,
      description = "Those whose whole name matches this regular expression.")
  private Optional<Pattern> pattern = Optional.empty();

  /** What was given. */
  public Optional<Pattern> pattern() {
    return pattern;
  }

  /** Says where the expression is wrong. */
  static final class PatternConverter implements ITypeConverter<Pattern> {
    @Override
    public Pattern convert(String value) {
      try {
        return Pattern.compile(value);
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException(
            "'%s' is no regular expression: %s"
                .formatted(value, e.getDescription().toLowerCase(Locale.ROOT)));
      }
    }
  }
}
