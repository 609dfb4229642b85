package io.kfctl.kafka;

import io.kfctl.kafka.KafkaSocket.Reader;
import io.kfctl.kafka.PlainConnection.Api;
import io.kfctl.net.Endpoint;
import io.kfctl.net.Tcp;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.internals.ConsumerProtocol;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.message.DescribeGroupsRequestData;
import org.apache.kafka.common.message.DescribeGroupsResponseData;
import org.apache.kafka.common.message.DescribeGroupsResponseData.DescribedGroup;
import org.apache.kafka.common.message.DescribeGroupsResponseData.DescribedGroupMember;
import org.apache.kafka.common.message.FindCoordinatorRequestData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.ListOffsetsRequestData;
import org.apache.kafka.common.message.ListOffsetsRequestData.ListOffsetsPartition;
import org.apache.kafka.common.message.ListOffsetsRequestData.ListOffsetsTopic;
import org.apache.kafka.common.message.ListOffsetsResponseData;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsPartitionResponse;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsTopicResponse;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataRequestData.MetadataRequestTopic;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.OffsetFetchRequestData;
import org.apache.kafka.common.message.OffsetFetchRequestData.OffsetFetchRequestGroup;
import org.apache.kafka.common.message.OffsetFetchResponseData;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponseGroup;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponsePartitions;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponseTopics;
import org.apache.kafka.common.protocol.ApiMessage;

/**
 * By plain connections, for the usual case: no TLS, no login, every group and partition in order.
 * Whatever is otherwise is {@link Unusual}, and nothing is said about it here.
 */
final class PlainLagSource implements LagSource, Closeable {
  private static final byte OF_A_GROUP = 0;
  private static final int ANY_REPLICA = -1;
  private static final long LATEST = -1;
  private static final long EARLIEST = -2;

  private final Tcp tcp = new Tcp();
  private final Duration connecting;
  private final long deadline;
  private final Endpoint bootstrap;
  private final Map<Endpoint, PlainConnection> connections = new HashMap<>();

  /** Something that only Kafka's Admin client deals with. */
  static final class Unusual extends RuntimeException {
    Unusual(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Connects to nothing yet.
   *
   * @param bootstrap who is asked for the other brokers
   * @param connecting for one connection
   * @param answering for all answers together
   */
  PlainLagSource(Endpoint bootstrap, Duration connecting, Duration answering) {
    this.bootstrap = bootstrap;
    this.connecting = connecting;
    this.deadline = System.nanoTime() + answering.toNanos();
  }

  @Override
  public Map<String, GroupFacts> groups(Set<String> names) {
    Map<String, GroupFacts> found = new LinkedHashMap<>();
    coordinators(names)
        .forEach(
            (broker, own) -> {
              Map<String, Map<PartitionId, Long>> committed = committed(broker, own);
              for (DescribedGroup group : described(broker, own)) {
                put(found, broker, group, committed.getOrDefault(group.groupId(), Map.of()));
              }
            });
    return found;
  }

  private void put(
      Map<String, GroupFacts> found,
      Endpoint broker,
      DescribedGroup group,
      Map<PartitionId, Long> committed) {
    requireNoError(group.errorCode(), group.groupId());
    boolean dead = group.groupState().equals(GroupState.DEAD.name());
    if (dead && connection(broker).understands(Api.CONSUMER_GROUP_DESCRIBE)) {
      throw new Unusual(group.groupId() + " may be a group of the other protocol");
    }
    if (!Groups.CONSUMER_PROTOCOLS.contains(group.protocolType())) {
      throw new Unusual(group.groupId() + " is no consumer group");
    }
    if (!dead || !committed.isEmpty()) {
      GroupState state = new GroupState(group.groupState());
      found.put(group.groupId(), new GroupFacts(state, committed, assignment(group)));
    }
  }

  private static Map<PartitionId, Consumer> assignment(DescribedGroup group) {
    Map<PartitionId, Consumer> assignment = new HashMap<>();
    for (DescribedGroupMember member : group.members()) {
      Consumer consumer = Consumer.at(member.memberId(), member.clientId(), member.clientHost());
      if (member.memberAssignment().length > 0) {
        for (TopicPartition partition :
            ConsumerProtocol.deserializeAssignment(ByteBuffer.wrap(member.memberAssignment()))
                .partitions()) {
          assignment.put(PartitionId.of(partition), consumer);
        }
      }
    }
    return assignment;
  }

  private Map<Endpoint, List<String>> coordinators(Set<String> names) {
    FindCoordinatorRequestData question =
        new FindCoordinatorRequestData()
            .setKeyType(OF_A_GROUP)
            .setCoordinatorKeys(List.copyOf(names));
    FindCoordinatorResponseData answer =
        ask(bootstrap, Api.FIND_COORDINATOR, question, FindCoordinatorResponseData::new);
    Map<Endpoint, List<String>> coordinators = new LinkedHashMap<>();
    for (FindCoordinatorResponseData.Coordinator of : answer.coordinators()) {
      requireNoError(of.errorCode(), of.key());
      coordinators
          .computeIfAbsent(new Endpoint(of.host(), of.port()), broker -> new ArrayList<>())
          .add(of.key());
    }
    return coordinators;
  }

  private Map<String, Map<PartitionId, Long>> committed(Endpoint broker, List<String> names) {
    OffsetFetchRequestData question =
        new OffsetFetchRequestData()
            .setGroups(
                names.stream()
                    .map(name -> new OffsetFetchRequestGroup().setGroupId(name).setTopics(null))
                    .toList());
    OffsetFetchResponseData answer =
        ask(broker, Api.OFFSET_FETCH, question, OffsetFetchResponseData::new);
    Map<String, Map<PartitionId, Long>> committed = new HashMap<>();
    for (OffsetFetchResponseGroup group : answer.groups()) {
      requireNoError(group.errorCode(), group.groupId());
      Map<PartitionId, Long> offsets = new TreeMap<>();
      for (OffsetFetchResponseTopics topic : group.topics()) {
        for (OffsetFetchResponsePartitions partition : topic.partitions()) {
          PartitionId id = new PartitionId(topic.name(), partition.partitionIndex());
          put(offsets, id, partition.errorCode(), partition.committedOffset());
        }
      }
      committed.put(group.groupId(), offsets);
    }
    return committed;
  }

  private List<DescribedGroup> described(Endpoint broker, List<String> names) {
    DescribeGroupsRequestData question = new DescribeGroupsRequestData().setGroups(names);
    return ask(broker, Api.DESCRIBE_GROUPS, question, DescribeGroupsResponseData::new).groups();
  }

  @Override
  public Logs logs(Set<PartitionId> partitions) {
    Map<PartitionId, Long> starts = new HashMap<>();
    Map<PartitionId, Long> ends = new HashMap<>();
    leaders(partitions)
        .forEach(
            (broker, own) -> {
              ends.putAll(offsets(broker, own, LATEST));
              starts.putAll(offsets(broker, own, EARLIEST));
            });
    return new Logs(partitions, starts, ends);
  }

  private Map<Endpoint, List<PartitionId>> leaders(Set<PartitionId> partitions) {
    MetadataRequestData question =
        new MetadataRequestData()
            .setAllowAutoTopicCreation(false)
            .setTopics(
                partitions.stream()
                    .map(PartitionId::topic)
                    .distinct()
                    .map(topic -> new MetadataRequestTopic().setName(topic))
                    .toList());
    MetadataResponseData answer = ask(bootstrap, Api.METADATA, question, MetadataResponseData::new);
    Map<Integer, Endpoint> brokers = new HashMap<>();
    answer.brokers().forEach(b -> brokers.put(b.nodeId(), new Endpoint(b.host(), b.port())));
    Map<PartitionId, Endpoint> leaders = new HashMap<>();
    for (MetadataResponseData.MetadataResponseTopic topic : answer.topics()) {
      requireNoError(topic.errorCode(), topic.name());
      for (MetadataResponseData.MetadataResponsePartition partition : topic.partitions()) {
        Endpoint leader = brokers.get(partition.leaderId());
        if (leader != null) {
          leaders.put(new PartitionId(topic.name(), partition.partitionIndex()), leader);
        }
      }
    }
    if (!leaders.keySet().containsAll(partitions)) {
      throw new Unusual("a partition is offline or gone");
    }
    return partitions.stream().collect(Collectors.groupingBy(leaders::get));
  }

  private Map<PartitionId, Long> offsets(Endpoint broker, List<PartitionId> partitions, long time) {
    Map<String, ListOffsetsTopic> topics = new LinkedHashMap<>();
    for (PartitionId id : partitions) {
      topics
          .computeIfAbsent(id.topic(), name -> new ListOffsetsTopic().setName(name))
          .partitions()
          .add(new ListOffsetsPartition().setPartitionIndex(id.partition()).setTimestamp(time));
    }
    ListOffsetsRequestData question =
        new ListOffsetsRequestData()
            .setReplicaId(ANY_REPLICA)
            .setTopics(List.copyOf(topics.values()));
    Map<PartitionId, Long> offsets = new HashMap<>();
    ListOffsetsResponseData answer =
        ask(broker, Api.LIST_OFFSETS, question, ListOffsetsResponseData::new);
    for (ListOffsetsTopicResponse topic : answer.topics()) {
      for (ListOffsetsPartitionResponse partition : topic.partitions()) {
        PartitionId id = new PartitionId(topic.name(), partition.partitionIndex());
        put(offsets, id, partition.errorCode(), partition.offset());
      }
    }
    return offsets;
  }

  /** A negative offset says that there is none. */
  private static void put(
      Map<PartitionId, Long> offsets, PartitionId id, short error, long offset) {
    requireNoError(error, id.topic());
    if (offset >= 0) {
      offsets.put(id, offset);
    }
  }

  private static void requireNoError(short code, String what) {
    if (code != 0) {
      throw new Unusual("error " + code + " about " + what);
    }
  }

  private <A> A ask(Endpoint broker, Api api, ApiMessage question, Reader<A> reader) {
    try {
      return connection(broker).ask(api, question, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PlainConnection connection(Endpoint broker) {
    return connections.computeIfAbsent(
        broker,
        to -> {
          try {
            return PlainConnection.open(tcp, to, connecting, deadline);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    for (PlainConnection connection : connections.values()) {
      connection.close();
    }
  }
}
