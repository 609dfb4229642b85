package io.kfctl.cli.kit;

import io.kfctl.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ZooKeeper's shell as far as it only looks: one line after the other is answered, until {@code
 * quit} or the end of the input. A line that fails does not end it.
 *
 * @param flags that hold for each line
 */
record ZkShell(List<String> flags) implements KitAnswer {
  private static final Set<String> ENDS = Set.of("quit", "exit");

  ZkShell {
    flags = List.copyOf(flags);
  }

  @Override
  public ExitCode give(KitStack stack) {
    List<ExitCode> exits = new ArrayList<>();
    Optional<String> line = stack.line("zk> ");
    while (line.isPresent() && !ENDS.contains(line.get().strip())) {
      if (!line.get().isBlank()) {
        exits.add(stack.type(words(line.get().strip()), true));
      }
      line = exits.contains(ExitCode.INTERRUPTED) ? Optional.empty() : stack.line("zk> ");
    }
    return ExitCode.worst(exits);
  }

  /** A path may hold spaces, so it is all that follows the verb. */
  private List<String> words(String line) {
    List<String> words = new ArrayList<>(List.of("kit", "zkCon.sh", "--"));
    words.addAll(List.of(line.split("\\s+", 2)));
    if (!line.equals("help")) {
      words.addAll(flags);
    }
    return words;
  }
}
