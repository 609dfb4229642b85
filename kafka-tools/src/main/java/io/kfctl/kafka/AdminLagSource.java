package io.kfctl.kafka;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;

/**
 * By Kafka's Admin client, which can do all of it. However many groups there are, a coordinator and
 * a leader get one request of each kind.
 */
final class AdminLagSource implements LagSource {
  private final AdminConnection connection;
  private final Groups groups;
  private final Topics topics;
  private final LogOffsets offsets;

  AdminLagSource(AdminConnection connection, Groups groups, Topics topics, LogOffsets offsets) {
    this.connection = connection;
    this.groups = groups;
    this.topics = topics;
    this.offsets = offsets;
  }

  @Override
  public Map<String, GroupFacts> groups(Set<String> names) {
    ListConsumerGroupOffsetsResult committedAsked = groups.askCommitted(names);
    DescribeConsumerGroupsResult descriptionsAsked = groups.askDescriptions(names);
    Map<String, Map<PartitionId, Long>> committed = groups.await(names, committedAsked);
    Map<String, GroupDescription> described = groups.await(descriptionsAsked);
    Map<String, GroupFacts> facts = new LinkedHashMap<>();
    for (String name : names) {
      Map<PartitionId, Long> offsetsOfGroup = committed.get(name);
      Optional<GroupDescription> group = Optional.ofNullable(described.get(name));
      if (group.isPresent() || !offsetsOfGroup.isEmpty()) {
        facts.put(name, GroupFacts.of(group, offsetsOfGroup));
      }
    }
    return facts;
  }

  @Override
  public Logs logs(Set<PartitionId> partitions) {
    List<String> names = partitions.stream().map(PartitionId::topic).distinct().toList();
    DescribeTopicsResult topicsAsked = connection.admin().describeTopics(names);
    ListOffsetsResult endsAsked = offsets.ask(partitions, OffsetPoint.LATEST);
    ListOffsetsResult startsAsked = offsets.ask(partitions, OffsetPoint.EARLIEST);

    Set<PartitionId> existing = new HashSet<>();
    Set<PartitionId> online = new HashSet<>();
    topics.await(topicsAsked).values().stream()
        .flatMap(topic -> topic.partitions().stream())
        .filter(partition -> partitions.contains(partition.id()))
        .forEach(
            partition -> {
              existing.add(partition.id());
              if (!partition.isOffline()) {
                online.add(partition.id());
              }
            });
    return new Logs(existing, offsets.await(startsAsked, online), offsets.await(endsAsked, online));
  }
}
