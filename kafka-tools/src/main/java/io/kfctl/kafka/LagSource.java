package io.kfctl.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is asked for what lag is made of: first the coordinators, then the leaders of the partitions
 * that they told of.
 */
interface LagSource {

  /** What the coordinators say of these groups; one that does not exist is left out. */
  Map<String, GroupFacts> groups(Set<String> names);

  /** What the leaders say of these partitions. */
  Logs logs(Set<PartitionId> partitions);

  /** What the leaders say: which partitions there are, and from where to where they reach. */
  record Logs(
      Set<PartitionId> existing, Map<PartitionId, Long> starts, Map<PartitionId, Long> ends) {
    static final Logs NONE = new Logs(Set.of(), Map.of(), Map.of());

    PartitionLag lag(PartitionId id, OptionalLong committed, Optional<Consumer> consumer) {
      if (!existing.contains(id)) {
        return PartitionLag.without(id, committed, consumer, PartitionLag.Condition.TOPIC_DELETED);
      }
      Long start = starts.get(id);
      Long end = ends.get(id);
      return start == null || end == null
          ? PartitionLag.without(id, committed, consumer, PartitionLag.Condition.NO_LEADER)
          : PartitionLag.of(id, committed, start, end, consumer);
    }
  }

  /** What a coordinator says of one group. */
  record GroupFacts(
      GroupState state, Map<PartitionId, Long> committed, Map<PartitionId, Consumer> assignment) {

    static GroupFacts of(Optional<GroupDescription> group, Map<PartitionId, Long> committed) {
      return new GroupFacts(
          group.map(GroupDescription::state).orElse(GroupState.DEAD),
          committed,
          group.map(GroupDescription::assignment).orElse(Map.of()));
    }

    Set<PartitionId> partitions() {
      return Stream.concat(committed.keySet().stream(), assignment.keySet().stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    GroupLag lag(String name, Logs logs) {
      return new GroupLag(
          name,
          state,
          partitions().stream()
              .map(
                  id ->
                      logs.lag(
                          id,
                          LogOffsets.in(committed, id),
                          Optional.ofNullable(assignment.get(id))))
              .toList());
    }
  }
}
