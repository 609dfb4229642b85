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
 * the time a short command takes. Until then a placeholder stands in the tree, which has the name
 * and takes any arguments.
 */
public final class Entry {
  private final Command annotation;
  private final Supplier<?> maker;
  private final List<Entry> children;

  private Entry(Class<?> type, Supplier<?> maker, List<Entry> children) {
    this.annotation = type.getAnnotation(Command.class);
    this.maker = maker;
    this.children = List.copyOf(children);
  }

  /** A command that does something. */
  public static <C extends Callable<ExitCode>> Entry command(Class<C> type, Supplier<C> maker) {
    return new Entry(type, maker, List.of());
  }

  /** A command that only holds others, such as {@code kfctl topic}. */
  public static <C> Entry branch(Class<C> type, Supplier<C> maker, Entry... children) {
    return new Entry(type, maker, List.of(children));
  }

  String name() {
    return annotation.name();
  }

  /** Picocli, as all our commands use it. */
  static CommandLine commandLine(Object command) {
    // File names may begin with @, which picocli would otherwise read arguments from.
    return new CommandLine(command)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  void addTo(CommandLine parent) {
    CommandSpec placeholder = CommandSpec.wrapWithoutInspection(this).name(name());
    placeholder.aliases(annotation.aliases());
    placeholder.usageMessage().description(annotation.description()).hidden(annotation.hidden());
    placeholder.parser().unmatchedArgumentsAllowed(true);
    parent.addSubcommand(name(), placeholder);
  }

  /** Puts the command itself in the place of its placeholder. */
  void build(CommandLine parent) {
    parent.getCommandSpec().removeSubcommand(name());
    CommandLine built = commandLine(maker.get());
    parent.addSubcommand(name(), built);
    children.forEach(child -> child.addTo(built));
  }
}
