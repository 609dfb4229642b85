package io.kfctl.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeLogDirsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Looks at topics from all sides: settings, logs, sizes and times, each asked of all brokers at the
 * same time. Times come with the offsets: no record is read.
 */
final class TopicInspection {
  /** Kafka's client answers so for brokers before 3.0, which do not know the youngest record. */
  private static final Set<Class<? extends RuntimeException>> TOO_OLD =
      Set.of(UnsupportedVersionException.class);

  /** Sizes are told only to who may describe the cluster. */
  private static final Set<Class<? extends RuntimeException>> NOT_TOLD =
      Set.of(ClusterAuthorizationException.class);

  private final AdminConnection connection;
  private final Topics topics;

  TopicInspection(AdminConnection connection, Topics topics) {
    this.connection = connection;
    this.topics = topics;
  }

  List<TopicDetails> of(Collection<String> names) {
    List<Topic> found = topics.describe(names);
    Set<PartitionId> online =
        found.stream()
            .flatMap(topic -> topic.partitions().stream())
            .filter(partition -> !partition.isOffline())
            .map(Partition::id)
            .collect(Collectors.toSet());
    // All is asked before anything is waited for.
    Map<ConfigResource, KafkaFuture<Config>> configs =
        connection.admin().describeConfigs(resources(names)).values();
    ListOffsetsResult firstAsked = ask(online, OffsetSpec.forTimestamp(0));
    ListOffsetsResult lastAsked = ask(online, OffsetSpec.maxTimestamp());
    DescribeLogDirsResult sizesAsked = connection.admin().describeLogDirs(brokers(found));
    Map<PartitionId, LogRange> ranges =
        topics.ranges(names, Optional.empty()).stream()
            .collect(Collectors.toMap(LogRange::id, range -> range));
    Logs logs =
        new Logs(ranges, times(firstAsked, online), times(lastAsked, online), sizes(sizesAsked));
    return found.stream()
        .map(topic -> logs.of(topic, settings(topic.name(), configs.get(resource(topic.name())))))
        .toList();
  }

  private List<ConfigValue> settings(String topic, KafkaFuture<Config> asked) {
    return connection.await("read the configuration of topic " + topic, asked).entries().stream()
        .map(ConfigValue::of)
        .sorted(Comparator.comparing(ConfigValue::key))
        .toList();
  }

  private ListOffsetsResult ask(Set<PartitionId> partitions, OffsetSpec spec) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(id -> asked.put(id.toKafka(), spec));
    return connection.admin().listOffsets(asked);
  }

  private Map<PartitionId, Instant> times(ListOffsetsResult result, Set<PartitionId> partitions) {
    Map<PartitionId, Instant> times = new HashMap<>();
    for (PartitionId id : partitions) {
      connection
          .awaitUnless(TOO_OLD, "read the times of " + id, result.partitionResult(id.toKafka()))
          .map(ListOffsetsResult.ListOffsetsResultInfo::timestamp)
          .filter(timestamp -> timestamp >= 0)
          .ifPresent(timestamp -> times.put(id, Instant.ofEpochMilli(timestamp)));
    }
    return times;
  }

  private static List<ConfigResource> resources(Collection<String> names) {
    return names.stream().map(TopicInspection::resource).toList();
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  /** Those that lead a partition or are up to date: others may be down, and would not answer. */
  private static Set<Integer> brokers(List<Topic> topics) {
    return topics.stream()
        .flatMap(topic -> topic.partitions().stream())
        .flatMap(partition -> partition.inSync().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Sizes sizes(DescribeLogDirsResult result) {
    Map<Integer, Map<PartitionId, Long>> byBroker = new HashMap<>();
    result
        .descriptions()
        .forEach(
            (broker, future) ->
                connection
                    .awaitUnless(NOT_TOLD, "read the sizes of logs on broker " + broker, future)
                    .ifPresent(folders -> byBroker.put(broker, sizes(folders.values()))));
    return new Sizes(byBroker);
  }

  private static Map<PartitionId, Long> sizes(Collection<LogDirDescription> folders) {
    Map<PartitionId, Long> sizes = new HashMap<>();
    for (LogDirDescription folder : folders) {
      folder
          .replicaInfos()
          .forEach((id, replica) -> sizes.merge(PartitionId.of(id), replica.size(), Long::sum));
    }
    return sizes;
  }

  /** What the brokers said of the logs of all topics. */
  private record Logs(
      Map<PartitionId, LogRange> ranges,
      Map<PartitionId, Instant> first,
      Map<PartitionId, Instant> last,
      Sizes sizes) {

    TopicDetails of(Topic topic, List<ConfigValue> settings) {
      return new TopicDetails(
          topic, topic.partitions().stream().map(this::of).toList(), settings, sizes.ofAll(topic));
    }

    private PartitionDetails of(Partition partition) {
      return new PartitionDetails(
          partition,
          ranges.get(partition.id()),
          sizes.ofLeader(partition),
          Optional.ofNullable(first.get(partition.id())),
          Optional.ofNullable(last.get(partition.id())));
    }
  }

  /** The sizes of replicas, by broker. */
  private record Sizes(Map<Integer, Map<PartitionId, Long>> byBroker) {

    OptionalLong ofLeader(Partition partition) {
      return partition.leader().isPresent()
          ? of(partition.leader().getAsInt(), partition.id())
          : OptionalLong.empty();
    }

    OptionalLong ofAll(Topic topic) {
      long sum = 0;
      for (Partition partition : topic.partitions()) {
        for (int broker : partition.replicas()) {
          OptionalLong size = of(broker, partition.id());
          if (size.isEmpty()) {
            return OptionalLong.empty();
          }
          sum += size.getAsLong();
        }
      }
      return OptionalLong.of(sum);
    }

    private OptionalLong of(int broker, PartitionId id) {
      Long size = byBroker.getOrDefault(broker, Map.of()).get(id);
      return size == null ? OptionalLong.empty() : OptionalLong.of(size);
    }
  }
}
