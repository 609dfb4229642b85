package io.kfctl.cli.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words before the cursor, taken for what they are: options, their values, parameters. */
final class TypedWords {
  private final List<CommandSpec> path = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final Set<OptionSpec> options = new LinkedHashSet<>();
  private Optional<OptionSpec> waiting = Optional.empty();
  private boolean optionsEnded;
  private int level;

  /**
   * @param command the one that the words lead to
   */
  TypedWords(CommandLine command, List<String> words) {
    for (CommandLine at = command; at != null; at = at.getParent()) {
      path.add(0, at.getCommandSpec());
    }
    words.forEach(this::take);
  }

  /** What is neither an option nor an option's value, after the command's name. */
  List<String> parameters() {
    return List.copyOf(parameters);
  }

  /** The option whose value comes next. */
  Optional<OptionSpec> waiting() {
    return waiting;
  }

  boolean has(OptionSpec option) {
    return options.contains(option);
  }

  /** Whether the next word is a parameter whatever it begins with. */
  boolean optionsEnded() {
    return optionsEnded;
  }

  private void take(String word) {
    if (waiting.isPresent()) {
      waiting = Optional.empty();
    } else if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
      takePlain(word);
    } else if (word.equals("--")) {
      optionsEnded = true;
    } else if (word.startsWith("--")) {
      takeLong(word);
    } else {
      takeShort(word);
    }
  }

  private void takePlain(String word) {
    boolean command = level + 1 < path.size() && path.get(level + 1).names().contains(word);
    if (command && !optionsEnded && parameters.isEmpty()) {
      level++;
    } else {
      parameters.add(word);
    }
  }

  private void takeLong(String word) {
    int value = word.indexOf('=');
    Optional<OptionSpec> option = option(value < 0 ? word : word.substring(0, value));
    option.ifPresent(options::add);
    waiting = option.filter(taken -> value < 0 && taken.arity().min() > 0);
  }

  /** Several may stand together, the last one with its value: {@code -qn5}. */
  private void takeShort(String word) {
    for (int i = 1; i < word.length(); i++) {
      Optional<OptionSpec> option = option("-" + word.charAt(i));
      option.ifPresent(options::add);
      if (option.isEmpty() || option.get().arity().max() > 0) {
        waiting = option.filter(taken -> taken.arity().min() > 0);
        if (i + 1 < word.length()) {
          waiting = Optional.empty();
        }
        return;
      }
    }
  }

  Optional<OptionSpec> option(String name) {
    return Optional.ofNullable(path.get(level).findOption(name));
  }
}
