package io.kfctl.cli.topic;

import io.kfctl.error.UserError;
import io.kfctl.kafka.LogRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code --partition}: only these numbers; none given means all. */
final class PartitionFilter {
  private PartitionFilter() {}

  static List<LogRange> kept(Set<Integer> partitions, List<LogRange> ranges) {
    return ranges.stream()
        .filter(range -> partitions.isEmpty() || partitions.contains(range.id().partition()))
        .toList();
  }

  /** The errors so far, and one for each partition that a topic does not have. */
  static List<UserError> missing(
      Set<Integer> partitions, List<String> topics, List<LogRange> ranges, List<UserError> errors) {
    List<UserError> all = new ArrayList<>(errors);
    for (String topic : topics) {
      List<Integer> existing =
          ranges.stream()
              .filter(range -> range.id().topic().equals(topic))
              .map(range -> range.id().partition())
              .toList();
      partitions.stream()
          .filter(partition -> !existing.contains(partition))
          .forEach(
              partition ->
                  all.add(
                      UserError.notFound(
                          "topic '%s' has no partition %d".formatted(topic, partition),
                          "it has 0 to " + (existing.size() - 1))));
    }
    return all;
  }
}
