package io.kfctl.cli.completion;

import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Completes;
import io.kfctl.cli.HelpCommand;
import io.kfctl.cli.ShownOptions;
import io.kfctl.cli.Summary;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds what could be typed next: commands, options, their values, and names that live. */
final class Completion {
  private final CommandTree tree;
  private final Function<Supplier<List<String>>, List<String>> patience;

  /**
   * @param patience asks for live names, and gives none when that fails or takes too long
   */
  Completion(CommandTree tree, Function<Supplier<List<String>>, List<String>> patience) {
    this.tree = tree;
    this.patience = patience;
  }

  /**
   * @param before the words after {@code kfctl} and before the one at the cursor
   * @param current the beginning of the word at the cursor
   */
  Candidates of(List<String> before, String current) {
    CommandLine command = tree.lead(before.toArray(String[]::new));
    TypedWords typed = new TypedWords(command, before);
    CommandSpec spec = command.getCommandSpec();
    if (typed.waiting().isPresent()) {
      return values(spec, typed.waiting().get(), List.of());
    }
    int value = current.indexOf('=');
    if (!typed.optionsEnded() && current.startsWith("--") && value > 0) {
      String name = current.substring(0, value);
      return typed
          .option(name)
          .map(option -> values(spec, option, List.of()))
          .orElse(Candidates.NONE)
          .mapped(text -> name + "=" + text);
    }
    if (!typed.optionsEnded() && current.startsWith("-")) {
      return options(spec, typed);
    }
    if (spec.userObject() instanceof HelpCommand) {
      return of(typed.parameters(), current);
    }
    return tree.below(command).isEmpty() ? parameter(spec, typed) : commands(command, typed);
  }

  private Candidates commands(CommandLine command, TypedWords typed) {
    return typed.parameters().isEmpty()
        ? Candidates.of(
            tree.below(command).stream()
                .filter(entry -> !entry.isHidden())
                .map(entry -> new Candidate(entry.name(), entry.summary()))
                .toList())
        : Candidates.NONE;
  }

  private static Candidates options(CommandSpec spec, TypedWords typed) {
    return Candidates.of(
        ShownOptions.of(spec).all().stream()
            .filter(option -> option.isMultiValue() || !typed.has(option))
            .map(option -> new Candidate(option.longestName(), Summary.of(option.description())))
            .toList());
  }

  private Candidates parameter(CommandSpec spec, TypedWords typed) {
    int index = typed.parameters().size();
    return spec.positionalParameters().stream()
        .filter(parameter -> parameter.index().contains(index))
        .findFirst()
        .map(parameter -> values(spec, parameter, typed.parameters()))
        .orElse(Candidates.NONE);
  }

  /**
   * @param taken what need not be named again
   */
  private Candidates values(CommandSpec spec, ArgSpec arg, List<String> taken) {
    List<String> words = new ArrayList<>(patience.apply(() -> live(spec, arg)));
    if (words.isEmpty() && arg.completionCandidates() != null) {
      arg.completionCandidates().forEach(words::add);
    }
    if (words.isEmpty() && isFile(arg)) {
      return Candidates.FILES;
    }
    words.removeAll(taken);
    return Candidates.of(words.stream().map(Candidate::of).toList());
  }

  private static List<String> live(CommandSpec spec, ArgSpec arg) {
    String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    return Stream.concat(
            Stream.of(spec.userObject()),
            spec.mixins().values().stream().map(CommandSpec::userObject))
        .filter(Completes.class::isInstance)
        .flatMap(known -> ((Completes) known).candidates(name).stream())
        .toList();
  }

  private static boolean isFile(ArgSpec arg) {
    return arg.paramLabel().equals("FILE")
        || Stream.concat(Stream.of(arg.type()), Stream.of(arg.auxiliaryTypes()))
            .anyMatch(type -> type == Path.class || type == File.class);
  }
}
