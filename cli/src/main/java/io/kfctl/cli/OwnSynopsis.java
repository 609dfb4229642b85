package io.kfctl.cli;

import java.util.Set;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** How a command is called, without the options that every command takes, or most. */
public final class OwnSynopsis extends Help {
  /** So wide that picocli breaks no line: it would do so at the colon of {@code HOST:PORT} too. */
  private static final int ONE_LINE = 100_000;

  private OwnSynopsis(CommandSpec spec) {
    super(spec, defaultColorScheme(Ansi.OFF));
  }

  /** On one line, beginning with {@code kfctl}. */
  public static String of(CommandSpec spec) {
    int width = spec.usageMessage().width();
    spec.usageMessage().width(ONE_LINE);
    try {
      return new OwnSynopsis(spec).synopsis(0).strip();
    } finally {
      spec.usageMessage().width(width);
    }
  }

  @Override
  protected Ansi.Text createDetailedSynopsisGroupsText(Set<ArgSpec> done) {
    Ansi.Text groups = super.createDetailedSynopsisGroupsText(done);
    commandSpec().args().stream()
        .filter(arg -> ShownOptions.isGlobal(arg) || ShownOptions.isPlace(commandSpec(), arg))
        .forEach(done::add);
    return groups;
  }
}
