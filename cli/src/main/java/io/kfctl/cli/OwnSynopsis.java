package io.kfctl.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Picocli's help, whose synopsis leaves out the options that every command takes. */
public final class OwnSynopsis extends Help {
  public OwnSynopsis(CommandSpec spec, ColorScheme colours) {
    super(spec, colours);
  }

  /** Whether the option is one of those that every command takes. */
  public static boolean isGlobal(ArgSpec arg) {
    return arg.scopeType() == CommandLine.ScopeType.INHERIT;
  }

  @Override
  protected Ansi.Text createDetailedSynopsisGroupsText(Set<ArgSpec> done) {
    Ansi.Text groups = super.createDetailedSynopsisGroupsText(done);
    commandSpec().args().stream().filter(OwnSynopsis::isGlobal).forEach(done::add);
    return groups;
  }
}
