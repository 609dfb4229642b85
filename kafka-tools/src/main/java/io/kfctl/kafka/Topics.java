package io.kfctl.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of a cluster. Exceptions as in {@link KafkaCluster}. */
public final class Topics {
  /** Kafka's answers for a topic that is not there, and for a name that no topic can have. */
  private static final Set<Class<? extends RuntimeException>> NOT_THERE =
      Set.of(UnknownTopicOrPartitionException.class, InvalidTopicException.class);

  private final AdminConnection connection;
  private final LogOffsets offsets;
  private final PartitionsWait partitionsWait;

  Topics(ClientSettings settings, AdminConnection connection, LogOffsets offsets) {
    this.connection = connection;
    this.offsets = offsets;
    this.partitionsWait =
        new PartitionsWait(
            name -> Optional.ofNullable(find(List.of(name)).get(name)), settings.timeout());
  }

  /** The names of all topics, Kafka's own among them, sorted. */
  public Set<String> names() {
    ListTopicsOptions all = new ListTopicsOptions().listInternal(true);
    return new TreeSet<>(
        connection.await("list topics", connection.admin().listTopics(all).names()));
  }

  /** All topics, Kafka's own among them, by name. */
  public List<Topic> list() {
    return List.copyOf(find(names()).values());
  }

  /**
   * The topics of these names.
   *
   * @throws KafkaClusterException.TopicNotFound naming all that are not there
   */
  public List<Topic> describe(Collection<String> names) {
    Map<String, Topic> found = find(names);
    List<String> missing = names.stream().filter(name -> !found.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new KafkaClusterException.TopicNotFound(missing);
    }
    return names.stream().map(found::get).toList();
  }

  /** Those of the topics that exist, by name. */
  Map<String, Topic> find(Collection<String> names) {
    return await(connection.admin().describeTopics(names));
  }

  Map<String, Topic> await(DescribeTopicsResult result) {
    Map<String, Topic> topics = new TreeMap<>();
    result
        .topicNameValues()
        .forEach(
            (name, future) ->
                connection
                    .awaitUnless(NOT_THERE, "describe topic " + name, future)
                    .ifPresent(description -> topics.put(name, Topic.of(description))));
    return topics;
  }

  /** The partitions of all topics that are in trouble. */
  public ReplicationHealth health() {
    List<Topic> topics = list();
    Map<String, Integer> minIsr = minIsr(topics);
    return new ReplicationHealth(
        ids(topics, Partition::isOffline),
        ids(topics, Partition::isUnderReplicated),
        ids(topics, p -> p.inSync().size() < minIsr.getOrDefault(p.id().topic(), 1)));
  }

  private static List<PartitionId> ids(List<Topic> topics, Predicate<Partition> condition) {
    return topics.stream()
        .flatMap(topic -> topic.partitions().stream())
        .filter(condition)
        .map(Partition::id)
        .sorted()
        .toList();
  }

  private Map<String, Integer> minIsr(List<Topic> topics) {
    List<ConfigResource> resources =
        topics.stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
            .toList();
    DescribeConfigsResult result = connection.admin().describeConfigs(resources);
    Map<String, Integer> minIsr = new TreeMap<>();
    result
        .values()
        .forEach(
            (resource, future) ->
                connection
                    .awaitUnless(
                        NOT_THERE, "read the configuration of topic " + resource.name(), future)
                    .flatMap(Topics::minIsr)
                    .ifPresent(value -> minIsr.put(resource.name(), value)));
    return minIsr;
  }

  private static Optional<Integer> minIsr(Config config) {
    return Optional.ofNullable(config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))
        .map(entry -> Integer.valueOf(entry.value()));
  }

  /**
   * From where to where the logs of these topics reach, by partition. All leaders are asked at the
   * same time, so that the numbers belong together.
   *
   * @param point one more offset to look for
   * @throws KafkaClusterException.TopicNotFound naming all that are not there
   */
  public List<LogRange> ranges(Collection<String> names, Optional<OffsetPoint> point) {
    List<Topic> topics = describe(names);
    List<PartitionId> all = ids(topics, partition -> true);
    Set<PartitionId> online = Set.copyOf(ids(topics, partition -> !partition.isOffline()));
    ListOffsetsResult startsAsked = offsets.ask(online, OffsetPoint.EARLIEST);
    ListOffsetsResult endsAsked = offsets.ask(online, OffsetPoint.LATEST);
    Optional<ListOffsetsResult> pointAsked = point.map(p -> offsets.ask(online, p));
    Map<PartitionId, Long> starts = offsets.await(startsAsked, online);
    Map<PartitionId, Long> ends = offsets.await(endsAsked, online);
    Map<PartitionId, Long> at =
        pointAsked.map(asked -> offsets.await(asked, online)).orElse(Map.of());
    return all.stream()
        .map(
            id ->
                new LogRange(
                    id, LogOffsets.in(starts, id), LogOffsets.in(ends, id), LogOffsets.in(at, id)))
        .toList();
  }

  /**
   * Creates a topic. A broker makes thousands of partitions for longer than one call may take: then
   * they are waited for, each of them giving it a little more time.
   *
   * @param partitions how many, or -1 for the brokers' default (from Kafka 2.4 on)
   * @param replicationFactor copies of each, or -1 as for partitions
   * @param config such as retention.ms; the broker's defaults hold for the rest
   * @throws KafkaClusterException.TopicExists when the name is taken
   * @throws KafkaClusterException.Unfinished when that takes even longer
   */
  public void create(
      String name, int partitions, int replicationFactor, Map<String, String> config) {
    try {
      begin(name, partitions, replicationFactor, config);
    } catch (KafkaClusterException.TimedOut late) {
      partitionsWait.await(name, partitions, late);
    }
  }

  private void begin(
      String name, int partitions, int replicationFactor, Map<String, String> config) {
    NewTopic topic =
        new NewTopic(name, partitions, (short) replicationFactor)
            .configs(new LinkedHashMap<>(config));
    connection
        .awaitUnless(
            Set.of(TopicExistsException.class),
            "create topic " + name,
            connection.admin().createTopics(List.of(topic)).values().get(name).thenApply(v -> name))
        .orElseThrow(() -> new KafkaClusterException.TopicExists(name, null));
  }

  /**
   * Deletes topics with all their records. The brokers do it a moment later.
   *
   * @throws KafkaClusterException.TopicNotFound naming all that are not there; the others are
   *     deleted
   */
  public void delete(Collection<String> names) {
    Map<String, Boolean> deleted = new TreeMap<>();
    connection
        .admin()
        .deleteTopics(names)
        .topicNameValues()
        .forEach(
            (name, future) ->
                deleted.put(
                    name,
                    connection
                        .awaitUnless(NOT_THERE, "delete topic " + name, future.thenApply(v -> name))
                        .isPresent()));
    List<String> missing = deleted.keySet().stream().filter(name -> !deleted.get(name)).toList();
    if (!missing.isEmpty()) {
      throw new KafkaClusterException.TopicNotFound(missing);
    }
  }

  /**
   * Changes settings of a topic; what is not named stays.
   *
   * @param set new values by key
   * @param removed keys for which the brokers' defaults hold again
   * @throws KafkaClusterException.Invalid when Kafka does not take a key or value
   */
  public void alter(String name, Map<String, String> set, Collection<String> removed) {
    List<AlterConfigOp> changes = new ArrayList<>();
    set.forEach((key, value) -> changes.add(change(key, value, AlterConfigOp.OpType.SET)));
    removed.forEach(key -> changes.add(change(key, "", AlterConfigOp.OpType.DELETE)));
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    awaitChange(
        name,
        "change the configuration of topic " + name,
        connection.admin().incrementalAlterConfigs(Map.of(topic, changes)).values().get(topic));
  }

  private static AlterConfigOp change(String key, String value, AlterConfigOp.OpType type) {
    return new AlterConfigOp(new ConfigEntry(key, value), type);
  }

  /**
   * Adds partitions to a topic. Records with keys go elsewhere from then on than those before.
   *
   * @param total how many it has afterwards
   * @throws KafkaClusterException.Invalid when it has as many or more
   * @throws KafkaClusterException.Unfinished as in {@link #create}
   */
  public void addPartitions(String name, int total) {
    try {
      awaitChange(
          name,
          "add partitions to topic " + name,
          connection
              .admin()
              .createPartitions(Map.of(name, NewPartitions.increaseTo(total)))
              .values()
              .get(name));
    } catch (KafkaClusterException.TimedOut late) {
      partitionsWait.await(name, total, late);
    }
  }

  private void awaitChange(String name, String what, KafkaFuture<Void> change) {
    connection
        .awaitUnless(NOT_THERE, what, change.thenApply(v -> name))
        .orElseThrow(() -> new KafkaClusterException.TopicNotFound(List.of(name)));
  }
}
