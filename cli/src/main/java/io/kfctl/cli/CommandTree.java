package io.kfctl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands, of which only those on the way to the called one are built. */
public final class CommandTree {
  private final CommandLine root;

  public CommandTree(GlobalOptions options, List<CommandGroup> groups) {
    root = Entry.commandLine(new KfctlCommand(options));
    groups.forEach(group -> group.entries().forEach(entry -> entry.addTo(root)));
  }

  /**
   * Finds the command that is called and reads its options.
   *
   * @throws ParameterException for what cannot be understood
   */
  public ParseResult parse(String... arguments) {
    while (true) {
      Optional<CommandLine> placeholder;
      try {
        ParseResult result = root.parseArgs(arguments);
        placeholder = placeholder(deepest(result).commandSpec().commandLine());
        if (placeholder.isEmpty()) {
          return result;
        }
      } catch (ParameterException e) {
        placeholder = placeholder(e.getCommandLine());
        if (placeholder.isEmpty()) {
          throw e;
        }
      }
      build(placeholder.get());
    }
  }

  /** The root, with every command below it built. */
  public CommandLine complete() {
    buildBelow(root);
    return root;
  }

  static ParseResult deepest(ParseResult result) {
    ParseResult deepest = result;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    return deepest;
  }

  private static Optional<CommandLine> placeholder(CommandLine command) {
    boolean is = command.getCommandSpec().userObject() instanceof Entry;
    return is ? Optional.of(command) : Optional.empty();
  }

  private static void build(CommandLine placeholder) {
    Entry entry = (Entry) placeholder.getCommandSpec().userObject();
    entry.build(placeholder.getParent());
  }

  private static void buildBelow(CommandLine command) {
    List<CommandLine> children = new ArrayList<>(command.getSubcommands().values());
    children.stream().filter(child -> placeholder(child).isPresent()).forEach(CommandTree::build);
    command.getSubcommands().values().forEach(CommandTree::buildBelow);
  }
}
