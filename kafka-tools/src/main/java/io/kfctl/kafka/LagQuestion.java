package io.kfctl.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;

/**
 * Works out the lag of many groups in two steps, each of which asks all it needs at once: the
 * coordinators for offsets and members, then the leaders for the ends of the logs. However many
 * groups there are, a coordinator and a leader get one request of each kind.
 */
final class LagQuestion {
  private final AdminConnection connection;
  private final Groups groups;
  private final Topics topics;
  private final LogOffsets offsets;

  LagQuestion(AdminConnection connection, Groups groups, Topics topics, LogOffsets offsets) {
    this.connection = connection;
    this.groups = groups;
    this.topics = topics;
    this.offsets = offsets;
  }

  LagReport ask(Collection<String> asked) {
    Set<String> names = new LinkedHashSet<>(asked);
    ListConsumerGroupOffsetsResult committedAsked = groups.askCommitted(names);
    DescribeConsumerGroupsResult descriptionsAsked = groups.askDescriptions(names);
    Map<String, Map<PartitionId, Long>> committed = groups.await(names, committedAsked);
    Map<String, GroupDescription> described = groups.await(descriptionsAsked);

    Map<String, GroupFacts> facts = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      Map<PartitionId, Long> offsetsOfGroup = committed.get(name);
      Optional<GroupDescription> group = Optional.ofNullable(described.get(name));
      if (group.isEmpty() && offsetsOfGroup.isEmpty()) {
        missing.add(name);
      } else {
        facts.put(name, GroupFacts.of(group, offsetsOfGroup));
      }
    }
    Logs logs = logs(facts.values());
    List<GroupLag> lags =
        facts.entrySet().stream().map(e -> e.getValue().lag(e.getKey(), logs)).toList();
    return new LagReport(lags, missing);
  }

  private Logs logs(Collection<GroupFacts> facts) {
    Set<PartitionId> wanted =
        facts.stream().flatMap(f -> f.partitions().stream()).collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return new Logs(Set.of(), Map.of(), Map.of());
    }
    List<String> names = wanted.stream().map(PartitionId::topic).distinct().toList();
    DescribeTopicsResult topicsAsked = connection.admin().describeTopics(names);
    ListOffsetsResult endsAsked = offsets.ask(wanted, OffsetPoint.LATEST);
    ListOffsetsResult startsAsked = offsets.ask(wanted, OffsetPoint.EARLIEST);

    Set<PartitionId> existing = new HashSet<>();
    Set<PartitionId> online = new HashSet<>();
    topics.await(topicsAsked).values().stream()
        .flatMap(topic -> topic.partitions().stream())
        .filter(partition -> wanted.contains(partition.id()))
        .forEach(
            partition -> {
              existing.add(partition.id());
              if (!partition.isOffline()) {
                online.add(partition.id());
              }
            });
    return new Logs(existing, offsets.await(startsAsked, online), offsets.await(endsAsked, online));
  }

  /** What the leaders say: which partitions there are, and from where to where they reach. */
  record Logs(
      Set<PartitionId> existing, Map<PartitionId, Long> starts, Map<PartitionId, Long> ends) {

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
