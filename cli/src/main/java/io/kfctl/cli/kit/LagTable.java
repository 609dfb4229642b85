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
 * A group's lag with the columns of {@code kafka-consumer-groups.sh --describe}, in their order and
 * with their names, an empty line first (kafka.admin.ConsumerGroupCommand).
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

  private LagTable() {}

  static String of(GroupLag lag) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    lag.partitions().forEach(partition -> rows.add(row(lag.group(), partition)));
    StringBuilder text = new StringBuilder("\n");
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < HEAD.size(); column++) {
        int width = width(rows, column);
        line.append(row.get(column)).append(" ".repeat(width - row.get(column).length() + 1));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static List<String> row(String group, PartitionLag lag) {
    return List.of(
        group,
        lag.id().topic(),
        String.valueOf(lag.id().partition()),
        number(lag.committed()),
        number(lag.end()),
        number(lag.lag()),
        consumer(lag.consumer(), Consumer::memberId),
        consumer(lag.consumer(), reader -> "/" + reader.host().replaceFirst("^/", "")),
        consumer(lag.consumer(), Consumer::clientId));
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
  }

  private static String consumer(Optional<Consumer> consumer, Function<Consumer, String> part) {
    return consumer.map(part).orElse("-");
  }
}
