package io.kfctl.playground;

import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The port of each service of the playground. */
public record PlaygroundPorts(Map<PlaygroundPort, Integer> numbers) {
  /** How far beyond the usual number a free one is looked for: far enough for several users. */
  private static final int REACH = 1000;

  private static final int LARGEST = 65535;

  public PlaygroundPorts {
    numbers = Map.copyOf(numbers);
    if (numbers.size() != PlaygroundPort.values().length) {
      throw new IllegalArgumentException("a port is missing: " + numbers);
    }
  }

  /** What everybody uses. */
  static PlaygroundPorts usual() {
    Map<PlaygroundPort, Integer> numbers = new EnumMap<>(PlaygroundPort.class);
    for (PlaygroundPort port : PlaygroundPort.values()) {
      numbers.put(port, port.usual());
    }
    return new PlaygroundPorts(numbers);
  }

  public int number(PlaygroundPort port) {
    return numbers.get(port);
  }

  /**
   * The same ports, but free ones in place of those that others took.
   *
   * @param isOurs whether the service is running and has its port itself
   * @param isFree whether nobody listens on the port
   * @throws UserError when there is no free one near
   */
  PlaygroundPorts free(Predicate<PlaygroundPort> isOurs, IntPredicate isFree) {
    Map<PlaygroundPort, Integer> chosen = new EnumMap<>(PlaygroundPort.class);
    Set<Integer> taken = new HashSet<>(numbers.values());
    for (PlaygroundPort port : PlaygroundPort.values()) {
      int wanted = number(port);
      int number = isOurs.test(port) || isFree.test(wanted) ? wanted : next(port, taken, isFree);
      taken.add(number);
      chosen.put(port, number);
    }
    return new PlaygroundPorts(chosen);
  }

  private static int next(PlaygroundPort port, Set<Integer> taken, IntPredicate isFree) {
    for (int number = port.usual() + 1;
        number <= Math.min(port.usual() + REACH, LARGEST);
        number++) {
      if (!taken.contains(number) && isFree.test(number)) {
        return number;
      }
    }
    throw UserError.failed(
        "there is no free port for %s from %d to %d"
            .formatted(port.purpose(), port.usual(), port.usual() + REACH),
        "end some of the programs that listen there: ss -ltnp");
  }

  /** The ports that differ, in words, for example {@code port 9092 is taken: Kafka gets 9093}. */
  List<String> differences(PlaygroundPorts before) {
    List<String> lines = new ArrayList<>();
    for (PlaygroundPort port : PlaygroundPort.values()) {
      if (number(port) != before.number(port)) {
        lines.add(
            "port %d is taken: %s gets %d"
                .formatted(before.number(port), port.purpose(), number(port)));
      }
    }
    return lines;
  }
}
