package io.kfctl.cli.kit;

import io.kfctl.kafka.Consumer;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.PartitionLag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A group's lag letter by letter as {@code kafka-consumer-groups.sh --describe} prints it: an empty
 * line first, the columns in its order, the last as long as it is (kafka.admin.ConsumerGroupCommand
 * of Kafka 3.4).
 */
final class LagTable {
  private static final List<String> HEAD =
      List.of(
          "GROUP",
          "TOPIC",
          "PARTITION",
          "CURRENT-OFFSET",
          "LOG-END-OFFSET",
          "LAG",
          "CONSUMER-ID",
          "HOST",
          "CLIENT-ID");
  private static final List<Integer> LEAST_WIDTHS = List.of(15, 15, 10, 15, 15, 15, 15, 15, 0);
  private static final int LAST = HEAD.size() - 1;

  private LagTable() {}

  static String of(GroupLag lag) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    lag.partitions().forEach(partition -> rows.add(row(lag.group(), partition)));
    StringBuilder text = new StringBuilder("\n");
    for (List<String> row : rows) {
      for (int column = 0; column < LAST; column++) {
        int width = width(rows, column);
        text.append(row.get(column)).append(" ".repeat(width - row.get(column).length() + 1));
      }
      text.append(row.get(LAST)).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    int longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.max(longest, LEAST_WIDTHS.get(column));
  }

  private static List<String> row(String group, PartitionLag lag) {
    return List.of(
        group,
        lag.id().topic(),
        String.valueOf(lag.id().partition()),
        number(lag.committed()),
        number(lag.end()),
        number(difference(lag)),
        consumer(lag.consumer(), Consumer::memberId),
        consumer(lag.consumer(), reader -> "/" + reader.host()),
        consumer(lag.consumer(), Consumer::clientId));
  }

  /**
   * Unlike kfctl's own lag: none before the first commit, and below 0 behind the end of the log.
   */
  private static OptionalLong difference(PartitionLag lag) {
    return lag.committed().isPresent() && lag.end().isPresent()
        ? OptionalLong.of(lag.end().getAsLong() - lag.committed().getAsLong())
        : OptionalLong.empty();
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
  }

  private static String consumer(Optional<Consumer> consumer, Function<Consumer, String> part) {
    return consumer.map(part).orElse("-");
  }
}
