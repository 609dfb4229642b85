package io.kfctl.cli;

import io.kfctl.cli.output.DisplayWidth;
import io.kfctl.cli.output.Style;
import io.kfctl.cli.output.Wrapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What {@code --help} shows: what the command does, how it is called, its commands or its
 * parameters and options, examples, exit codes.
 */
final class HelpPage {
  private static final int WIDEST = 80;
  private static final int NARROWEST = 55;

  private final CommandSpec spec;
  private final List<CommandGroup> groups;
  private final boolean colour;
  private final int columns;
  private final Help help;

  /**
   * @param groups the commands below this one
   * @param columns the width of the terminal; the page is never wider than 80, nor narrower than
   *     picocli can make it
   */
  HelpPage(CommandLine command, List<CommandGroup> groups, boolean colour, int columns) {
    this.spec = command.getCommandSpec();
    this.groups = groups;
    this.colour = colour;
    this.columns = Math.max(NARROWEST, Math.min(WIDEST, columns));
    spec.usageMessage().width(this.columns);
    this.help = new Help(spec, Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
  }

  String text() {
    List<String> sections = new ArrayList<>();
    String description = String.join(" ", spec.usageMessage().description());
    sections.add(Wrapping.entry("", description, columns));
    sections.add(usage());
    addCommands(sections);
    add(sections, "Parameters", help.parameterList());
    ShownOptions shown = ShownOptions.of(spec);
    add(sections, "Options", options(shown.own()));
    add(sections, ShownOptions.PLACES, options(shown.places()));
    add(sections, "Global options", options(shown.global()));
    Class<?> type = spec.userObject().getClass();
    add(sections, "Examples", examples(type.getAnnotationsByType(Example.class)));
    add(sections, "Exit codes", exits(type.getAnnotationsByType(Exit.class)));
    return String.join("\n", sections);
  }

  private String usage() {
    String name = spec.qualifiedName();
    String rest = OwnSynopsis.of(spec).substring(name.length());
    String usage = Wrapping.entry("Usage: " + name + " ", rest, columns);
    return heading("Usage") + usage.substring("Usage:".length());
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

  private String commands(CommandGroup group, int width) {
    return group.entries().stream()
        .filter(entry -> !entry.isHidden())
        .map(
            entry ->
                Wrapping.entry(
                    "  " + DisplayWidth.padRight(entry.name(), width + 2),
                    entry.summary(),
                    columns))
        .collect(Collectors.joining());
  }

  private String options(Collection<OptionSpec> options) {
    Help.Layout layout = help.createDefaultLayout();
    layout.addAllOptions(List.copyOf(options), help.parameterLabelRenderer());
    return layout.toString();
  }

  /** What an example does stands beside it, or below it where one of them leaves no room. */
  private String examples(Example[] examples) {
    int width = Arrays.stream(examples).mapToInt(e -> e.command().length()).max().orElse(0);
    int text = Arrays.stream(examples).mapToInt(e -> e.does().length()).max().orElse(0);
    boolean beside = 2 + width + 2 + text <= columns;
    return Arrays.stream(examples)
        .map(
            e ->
                beside
                    ? "  " + DisplayWidth.padRight(e.command(), width + 2) + e.does() + "\n"
                    : "  " + e.command() + "\n" + Wrapping.entry("      ", e.does(), columns))
        .collect(Collectors.joining());
  }

  private String exits(Exit[] exits) {
    return Arrays.stream(exits)
        .map(
            exit ->
                Wrapping.entry(String.format("  %3d  ", exit.code().code()), exit.when(), columns))
        .collect(Collectors.joining());
  }
}
