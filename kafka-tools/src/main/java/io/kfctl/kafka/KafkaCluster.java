package io.kfctl.kafka;

import io.kfctl.net.UnreachableException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.DescribeClusterResult;

/**
 * A running Kafka cluster: the entrance to its topics, groups and lag. Connects when it is first
 * asked something. Works with brokers of 2.1 and newer.
 *
 * <p>Each question to Kafka ends within the settings' timeout, and some methods ask several, one
 * after the other; reading records takes as long as there are records. Every method throws {@link
 * UnreachableException} when no bootstrap server answers, {@link BrokerUnreachableException} when
 * one does and the addresses it points to cannot be reached, and {@link KafkaClusterException} when
 * Kafka does not do what was asked.
 */
public final class KafkaCluster implements AutoCloseable {
  private final AdminConnection connection;
  private final Topics topics;
  private final Groups groups;
  private final QuickLag quickLag;
  private final LagQuestion lag;
  private final RoundTripCheck roundTrip;
  private final TopicInspection inspection;
  private final Records records;
  private final RecordAges ages;

  /** Connects to nothing yet. */
  public KafkaCluster(ClientSettings settings) {
    connection = new AdminConnection(settings);
    LogOffsets offsets = new LogOffsets(connection);
    topics = new Topics(settings, connection, offsets);
    groups = new Groups(connection);
    quickLag = new QuickLag(settings);
    lag = new LagQuestion(new AdminLagSource(connection, groups, topics, offsets));
    ages = new RecordAges(settings, connection);
    inspection = new TopicInspection(connection, topics);
    roundTrip = new RoundTripCheck(settings, connection, topics, this);
    records = new Records(settings, connection, topics);
  }

  /** The cluster's id, its brokers, its controller. */
  public ClusterDescription describe() {
    String what = "describe the cluster";
    DescribeClusterResult result = connection.admin().describeCluster();
    return new ClusterDescription(
        Optional.ofNullable(connection.await(what, result.clusterId())).orElse(""),
        connection.await(what, result.nodes()).stream()
            .flatMap(node -> Broker.of(node).stream())
            .sorted(Comparator.comparingInt(Broker::id))
            .toList(),
        Broker.of(connection.await(what, result.controller())));
  }

  public Topics topics() {
    return topics;
  }

  /**
   * All there is to know of these topics, in the order asked for.
   *
   * @throws KafkaClusterException.TopicNotFound naming all that are not there
   */
  public List<TopicDetails> topicDetails(Collection<String> names) {
    return inspection.of(names);
  }

  public Records records() {
    return records;
  }

  public Groups groups() {
    return groups;
  }

  /**
   * How far these groups are behind: in the usual case by a few questions on plain connections,
   * else by Kafka's Admin client.
   */
  public LagReport lag(Collection<String> groupNames) {
    return quickLag.ask(groupNames).orElseGet(() -> lag.ask(groupNames));
  }

  /**
   * The times of the oldest records that these groups have not read, by group and partition. A
   * partition that has nothing to read is left out, and so is one where it is unknown how far the
   * group has come. Reads one batch of each partition that a group is behind in.
   */
  public Map<String, Map<PartitionId, Instant>> oldestUnread(Collection<GroupLag> groups) {
    Map<RecordAges.Place, Instant> times =
        ages.at(
            groups.stream()
                .flatMap(group -> group.partitions().stream())
                .flatMap(RecordAges.Place::of)
                .toList());
    Map<String, Map<PartitionId, Instant>> byGroup = new HashMap<>();
    for (GroupLag group : groups) {
      Map<PartitionId, Instant> own = new HashMap<>();
      group.partitions().stream()
          .flatMap(RecordAges.Place::of)
          .filter(times::containsKey)
          .forEach(place -> own.put(place.id(), times.get(place)));
      byGroup.put(group.group(), own);
    }
    return byGroup;
  }

  /**
   * Writes a record to the topic {@code _kfctl_health} and reads it back. The topic is created when
   * it is missing: one partition, three replicas or as many as there are brokers, kept for an hour.
   */
  public RoundTrip roundTrip() {
    return roundTrip.run();
  }

  /** Ends the connections; what is still being asked is dropped. */
  @Override
  public void close() {
    connection.close();
  }
}
