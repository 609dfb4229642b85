package io.kfctl.kafka;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a group is behind.
 *
 * @param partitions every partition that the group has committed or is reading now, sorted
 */
public record GroupLag(String group, GroupState state, List<PartitionLag> partitions) {
  public GroupLag {
    partitions = List.copyOf(partitions);
  }

  /**
   * Records still to read in all partitions; none when it is unknown for one of them, or the group
   * has no partition at all. Deleted topics do not count.
   */
  public OptionalLong lag() {
    List<PartitionLag> existing =
        partitions.stream()
            .filter(partition -> partition.condition() != PartitionLag.Condition.TOPIC_DELETED)
            .toList();
    boolean known =
        !existing.isEmpty() && existing.stream().allMatch(partition -> partition.lag().isPresent());
    return known ? OptionalLong.of(knownLag()) : OptionalLong.empty();
  }

  /** The same group with the partitions of one topic at a time, by the topic's name. */
  public SortedMap<String, GroupLag> byTopic() {
    SortedMap<String, GroupLag> lags =
        partitions.stream()
            .collect(
                Collectors.groupingBy(
                    lag -> lag.id().topic(),
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(), some -> new GroupLag(group, state, some))));
    return Collections.unmodifiableSortedMap(lags);
  }

  /** Whether somebody is in the group now, as its state says. */
  public boolean hasMembers() {
    return !state.equals(GroupState.EMPTY) && !state.equals(GroupState.DEAD);
  }

  /** The sum over those partitions whose lag is known. */
  public long knownLag() {
    return partitions.stream().mapToLong(partition -> partition.lag().orElse(0)).sum();
  }
}
