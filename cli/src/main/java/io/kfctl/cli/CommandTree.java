package io.kfctl.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands, of which only those on the way to the called one are built. */
public final class CommandTree {
  private final GlobalOptions options;
  private final List<Entry> entries;

  public CommandTree(GlobalOptions options, List<CommandGroup> groups) {
    this.options = options;
    this.entries = groups.stream().flatMap(group -> group.entries().stream()).toList();
  }

  /**
   * Finds the command that is called and reads its options.
   *
   * @throws ParameterException for what cannot be understood
   */
  public ParseResult parse(String... arguments) {
    CommandLine root = root();
    CommandLine command = descend(root, arguments);
    below(command).forEach(entry -> entry.nameBelow(command));
    return root.parseArgs(arguments);
  }

  /**
   * The command that the words lead to, its options read as far as they can be: what is wrong with
   * them, or still missing, does not count.
   */
  public CommandLine lead(String... words) {
    CommandLine root = root();
    root.getCommandSpec().parser().collectErrors(true);
    CommandLine command = descend(root, words);
    root.parseArgs(words);
    return command;
  }

  /** Builds the commands that the arguments name, one below the other, and gives the last. */
  private CommandLine descend(CommandLine root, String... arguments) {
    CommandLine command = root;
    List<Entry> below = entries;
    while (!below.isEmpty()) {
      Optional<Entry> called = called(root, command, below, arguments);
      if (called.isEmpty()) {
        return command;
      }
      boolean lenient = command.getCommandSpec().parser().collectErrors();
      command = called.get().buildBelow(command);
      command.getCommandSpec().parser().collectErrors(lenient);
      below = called.get().children();
    }
    return command;
  }

  /**
   * The one among the commands below the given one that comes next: the word at which the parser
   * gets stuck as long as it does not know any of them.
   */
  private static Optional<Entry> called(
      CommandLine root, CommandLine command, List<Entry> below, String... arguments) {
    command.setStopAtUnmatched(true);
    List<String> rest = deepest(root.parseArgs(arguments)).unmatched();
    command.setStopAtUnmatched(false).setUnmatchedArgumentsAllowed(false);
    return rest.isEmpty() ? Optional.empty() : find(below, rest.get(0));
  }

  private static Optional<Entry> find(List<Entry> entries, String word) {
    return entries.stream()
        .filter(entry -> entry.name().equals(word))
        .findFirst()
        .or(() -> entries.stream().filter(entry -> entry.hasAlias(word)).findFirst());
  }

  /** The commands below this one. */
  public List<Entry> below(CommandLine command) {
    if (command.getParent() == null) {
      return entries;
    }
    return find(below(command.getParent()), command.getCommandName())
        .map(Entry::children)
        .orElse(List.of());
  }

  /** The root, with every command below it built. */
  public CommandLine complete() {
    CommandLine root = root();
    buildAll(entries, root);
    return root;
  }

  private static void buildAll(List<Entry> entries, CommandLine parent) {
    entries.forEach(entry -> buildAll(entry.children(), entry.buildBelow(parent)));
  }

  private CommandLine root() {
    return Entry.commandLine(new KfctlCommand(options));
  }

  static ParseResult deepest(ParseResult result) {
    ParseResult deepest = result;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    return deepest;
  }
}
