package io.kfctl.kafka;

import java.util.List;
import java.util.OptionalLong;

/**
 * What of a topic is read.
 *
 * @param ranges what is read of each partition
 * @param offline partitions that nobody can read, as they have no leader
 */
public record ReadPlan(String topic, List<Range> ranges, List<PartitionId> offline) {
  public ReadPlan {
    ranges = List.copyOf(ranges);
    offline = List.copyOf(offline);
  }

  /**
   * A part of a partition.
   *
   * @param from the first offset
   * @param end the offset behind the last; none to go on as records come
   */
  public record Range(PartitionId id, long from, OptionalLong end) {
    boolean isEmpty() {
      return end.isPresent() && end.getAsLong() <= from;
    }

    boolean holds(long offset) {
      return end.isEmpty() || offset < end.getAsLong();
    }
  }
}
