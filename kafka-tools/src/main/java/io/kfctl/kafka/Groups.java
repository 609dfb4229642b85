package io.kfctl.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DeleteConsumerGroupsResult;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** The consumer groups of a cluster. Exceptions as in {@link KafkaCluster}. */
public final class Groups {
  /** Of groups whose members are consumers, and of those that only ever committed offsets. */
  static final Set<String> CONSUMER_PROTOCOLS = Set.of("consumer", "");

  /** What brokers from 4.0 on answer for a group that does not exist. */
  private static final Set<Class<? extends RuntimeException>> NOT_THERE =
      Set.of(GroupIdNotFoundException.class);

  /** Kafka's answers to who changes a group that has members. */
  private static final Set<Class<? extends Throwable>> ACTIVE =
      Set.of(UnknownMemberIdException.class, GroupNotEmptyException.class);

  private final AdminConnection connection;

  Groups(AdminConnection connection) {
    this.connection = connection;
  }

  /**
   * All consumer groups by name; groups of other kinds, such as Connect's workers, are left out.
   */
  public List<GroupSummary> list() {
    // Filtering by type is left to us: brokers before 3.8 refuse a request that asks for it.
    ListGroupsOptions consumers = new ListGroupsOptions().withProtocolTypes(CONSUMER_PROTOCOLS);
    return connection.await("list groups", connection.admin().listGroups(consumers).all()).stream()
        .map(
            group ->
                new GroupSummary(
                    group.groupId(),
                    group
                        .groupState()
                        .map(state -> new GroupState(state.toString()))
                        .orElse(new GroupState("Unknown"))))
        .sorted(Comparator.comparing(GroupSummary::name))
        .toList();
  }

  /**
   * Those of the groups that exist, with their members, by name: one request to each coordinator.
   *
   * @throws KafkaClusterException.NotAConsumerGroup for a group of another kind
   */
  public Map<String, GroupDescription> find(Collection<String> names) {
    return await(askDescriptions(names));
  }

  /**
   * Groups with their members.
   *
   * @throws KafkaClusterException.GroupNotFound naming all that are not there
   * @throws KafkaClusterException.NotAConsumerGroup for a group of another kind
   */
  public List<GroupDescription> describe(Collection<String> names) {
    Map<String, GroupDescription> found = find(names);
    List<String> missing = names.stream().filter(name -> !found.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new KafkaClusterException.GroupNotFound(missing);
    }
    return names.stream().map(found::get).toList();
  }

  /**
   * Where groups have come to, by group and partition: one request to each coordinator for all its
   * groups. A group that does not exist has committed nothing.
   */
  public Map<String, Map<PartitionId, Long>> committed(Collection<String> names) {
    return await(names, askCommitted(names));
  }

  /**
   * Sets where a group goes on reading.
   *
   * @throws KafkaClusterException.GroupActive while it has members: they would not notice, and
   *     commit over it
   */
  public void commit(String group, Map<PartitionId, Long> offsets) {
    Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
    offsets.forEach((id, offset) -> commits.put(id.toKafka(), new OffsetAndMetadata(offset)));
    awaitIdle(
        group,
        "set the offsets of group " + group,
        connection.admin().alterConsumerGroupOffsets(group, commits).all());
  }

  /**
   * Deletes a group with its offsets.
   *
   * @throws KafkaClusterException.GroupNotFound when it is not there
   * @throws KafkaClusterException.GroupActive while it has members
   */
  public void delete(String group) {
    DeleteConsumerGroupsResult result = connection.admin().deleteConsumerGroups(List.of(group));
    awaitIdle(group, "delete group " + group, result.deletedGroups().get(group));
  }

  /** Waits for a change that Kafka makes only to groups without members. */
  private void awaitIdle(String group, String what, KafkaFuture<Void> change) {
    try {
      connection
          .awaitUnless(NOT_THERE, what, change.thenApply(done -> group))
          .orElseThrow(() -> new KafkaClusterException.GroupNotFound(List.of(group)));
    } catch (KafkaClusterException.Failed e) {
      if (ACTIVE.contains(e.getCause().getClass())) {
        throw new KafkaClusterException.GroupActive(what, group, e.getCause());
      }
      throw e;
    }
  }

  DescribeConsumerGroupsResult askDescriptions(Collection<String> names) {
    return connection.admin().describeConsumerGroups(names);
  }

  ListConsumerGroupOffsetsResult askCommitted(Collection<String> names) {
    Map<String, ListConsumerGroupOffsetsSpec> all =
        names.stream()
            .distinct()
            .collect(
                Collectors.toMap(Function.identity(), name -> new ListConsumerGroupOffsetsSpec()));
    return connection.admin().listConsumerGroupOffsets(all);
  }

  /** The groups that exist, by name. */
  Map<String, GroupDescription> await(DescribeConsumerGroupsResult result) {
    Map<String, GroupDescription> groups = new TreeMap<>();
    result
        .describedGroups()
        .forEach(
            (name, future) ->
                await(name, future)
                    // Brokers before 4.0 describe a group that does not exist as dead.
                    .filter(group -> !group.state().equals(GroupState.DEAD))
                    .ifPresent(group -> groups.put(name, group)));
    return groups;
  }

  private Optional<GroupDescription> await(
      String name, KafkaFuture<ConsumerGroupDescription> future) {
    try {
      return connection
          .awaitUnless(NOT_THERE, "describe group " + name, future)
          .map(GroupDescription::of);
    } catch (KafkaClusterException.Failed e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        throw new KafkaClusterException.NotAConsumerGroup(name, e.getCause());
      }
      throw e;
    }
  }

  Map<String, Map<PartitionId, Long>> await(
      Collection<String> names, ListConsumerGroupOffsetsResult result) {
    Map<String, Map<PartitionId, Long>> committed = new LinkedHashMap<>();
    for (String name : names) {
      String what = "read the offsets of group " + name;
      committed.put(
          name,
          connection
              .awaitUnless(NOT_THERE, what, result.partitionsToOffsetAndMetadata(name))
              .map(Groups::offsets)
              .orElse(Map.of()));
    }
    return committed;
  }

  private static Map<PartitionId, Long> offsets(Map<TopicPartition, OffsetAndMetadata> offsets) {
    Map<PartitionId, Long> committed = new TreeMap<>();
    offsets.forEach(
        (partition, offset) -> {
          if (offset != null) {
            committed.put(PartitionId.of(partition), offset.offset());
          }
        });
    return Collections.unmodifiableMap(committed);
  }
}
