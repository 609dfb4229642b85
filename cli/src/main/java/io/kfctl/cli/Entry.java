package io.kfctl.cli;

import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One place in the tree of commands. The command's object, and what picocli finds out about it by
 * reflection, is made only when the command is called: with seventy commands that is a good part of
 * the time a short command takes.
 */
public final class Entry {
  private final String name;
  private final Class<?> type;
  private final Supplier<?> maker;
  private final Lazy<List<Entry>> children;

  private Entry(String name, Class<?> type, Supplier<?> maker, Supplier<List<Entry>> children) {
    this.name = name;
    this.type = type;
    this.maker = maker;
    this.children = new Lazy<>(children);
  }

  /**
   * A command that does something.
   *
   * @param name as its annotation says too, which takes longer to ask
   */
  public static <C extends Callable<ExitCode>> Entry command(
      String name, Class<C> type, Supplier<C> maker) {
    return new Entry(name, type, maker, List::of);
  }

  /**
   * A command that only holds others, such as {@code kfctl topic}.
   *
   * @param children asked for when the command is called or looked at
   */
  public static <C> Entry branch(
      String name, Class<C> type, Supplier<C> maker, Supplier<List<Entry>> children) {
    return new Entry(name, type, maker, children);
  }

  public String name() {
    return name;
  }

  /** The first sentence of its description. */
  public String summary() {
    return Summary.of(annotation().description());
  }

  public boolean isHidden() {
    return annotation().hidden();
  }

  boolean hasAlias(String word) {
    return List.of(annotation().aliases()).contains(word);
  }

  List<Entry> children() {
    return children.get();
  }

  /** Adds the command to the one above it. */
  CommandLine buildBelow(CommandLine parent) {
    CommandLine built = commandLine(maker.get());
    parent.addSubcommand(built);
    return built;
  }

  /** Adds only its name, so that picocli can propose it in place of a mistyped one. */
  void nameBelow(CommandLine parent) {
    CommandSpec named = CommandSpec.create().name(name).aliases(annotation().aliases());
    named.usageMessage().hidden(isHidden());
    parent.addSubcommand(name, named);
  }

  /** Picocli, as all our commands use it. */
  static CommandLine commandLine(Object command) {
    // File names may begin with @, which picocli would otherwise read arguments from.
    return new CommandLine(command)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private Command annotation() {
    return type.getAnnotation(Command.class);
  }
}
