package io.kfctl.cli;

import io.kfctl.cli.output.DisplayWidth;
import io.kfctl.cli.output.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What {@code --help} shows: what the command does, how it is called, its commands or its
 * parameters and options, examples, exit codes. 80 columns wide.
 */
final class HelpPage {
  private final CommandSpec spec;
  private final List<CommandGroup> groups;
  private final boolean colour;
  private final Help help;

  /**
   * @param groups the commands below this one
   */
  HelpPage(CommandLine command, List<CommandGroup> groups, boolean colour) {
    this.spec = command.getCommandSpec();
    this.groups = groups;
    this.colour = colour;
    this.help = new OwnOptionsFirst(spec, Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
  }

  String text() {
    List<String> sections = new ArrayList<>();
    sections.add(String.join("\n", spec.usageMessage().description()) + "\n");
    sections.add(heading("Usage") + " " + help.synopsis("Usage: ".length()));
    addCommands(sections);
    add(sections, "Parameters", help.parameterList());
    List<OptionSpec> own = spec.options().stream().filter(option -> !isGlobal(option)).toList();
    List<OptionSpec> global = spec.options().stream().filter(HelpPage::isGlobal).toList();
    add(sections, "Options", options(own));
    add(sections, "Global options", options(global));
    Class<?> type = spec.userObject().getClass();
    add(sections, "Examples", examples(type.getAnnotationsByType(Example.class)));
    add(sections, "Exit codes", exits(type.getAnnotationsByType(Exit.class)));
    return String.join("\n", sections);
  }

  private void add(List<String> sections, String title, String text) {
    if (!text.isBlank()) {
      sections.add(heading(title) + "\n" + text);
    }
  }

  private String heading(String title) {
    return colour ? Style.HEADING.paint(title + ":") : title + ":";
  }

  private void addCommands(List<String> sections) {
    int width =
        groups.stream()
            .flatMap(group -> group.entries().stream())
            .mapToInt(entry -> entry.name().length())
            .max()
            .orElse(0);
    groups.forEach(group -> add(sections, group.title(), commands(group, width)));
  }

  private static String commands(CommandGroup group, int width) {
    return group.entries().stream()
        .filter(entry -> !entry.isHidden())
        .map(entry -> "  " + DisplayWidth.padRight(entry.name(), width + 2) + entry.description())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String options(Collection<OptionSpec> options) {
    Help.Layout layout = help.createDefaultLayout();
    layout.addAllOptions(List.copyOf(options), help.parameterLabelRenderer());
    return layout.toString();
  }

  private static String examples(Example[] examples) {
    int width = Arrays.stream(examples).mapToInt(e -> e.command().length()).max().orElse(0);
    return Arrays.stream(examples)
        .map(e -> "  " + e.command() + " ".repeat(width - e.command().length() + 2) + e.does())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String exits(Exit[] exits) {
    return Arrays.stream(exits)
        .map(exit -> String.format("  %3d  %s%n", exit.code().code(), exit.when()))
        .collect(Collectors.joining());
  }

  /** Whether the option is one of those that every command takes. */
  private static boolean isGlobal(ArgSpec arg) {
    return arg.scopeType() == CommandLine.ScopeType.INHERIT;
  }

  /** Leaves the global options out of the synopsis. */
  private static final class OwnOptionsFirst extends Help {
    private OwnOptionsFirst(CommandSpec spec, ColorScheme colours) {
      super(spec, colours);
    }

    @Override
    protected Ansi.Text createDetailedSynopsisGroupsText(Set<ArgSpec> done) {
      Ansi.Text groups = super.createDetailedSynopsisGroupsText(done);
      commandSpec().args().stream().filter(HelpPage::isGlobal).forEach(done::add);
      return groups;
    }
  }
}
