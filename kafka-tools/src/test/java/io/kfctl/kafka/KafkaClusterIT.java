package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Ports;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@WithStack
class KafkaClusterIT {
  private final TestStack stack;

  KafkaClusterIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void describesTheCluster() {
    try (KafkaCluster cluster = stack.cluster()) {
      ClusterDescription description = cluster.describe();
      Broker broker = new Broker(1, "127.0.0.1", stack.kafka().port());
      assertThat(description.clusterId()).hasSize(22);
      assertThat(description.brokers()).contains(broker);
      assertThat(description.controller()).contains(broker);
    }
  }

  @Test
  void createsDescribesAndDeletesTopics() {
    try (KafkaCluster cluster = stack.cluster()) {
      cluster.topics().create("c.topic", 2, 1, Map.of("retention.ms", "60000"));
      Topic topic = cluster.topics().describe(List.of("c.topic")).get(0);
      assertThat(topic.internal()).isFalse();
      assertThat(topic.replicationFactor()).isEqualTo(1);
      assertThat(topic.partitions()).hasSize(2);
      assertThat(topic.partitions().get(1).id()).hasToString("c.topic:1");
      assertThat(topic.partitions().get(1).leader()).isPresent();
      assertThat(cluster.topics().names()).contains("c.topic");
      assertThat(cluster.topics().list()).contains(topic);
      assertThatThrownBy(() -> cluster.topics().create("c.topic", 1, 1, Map.of()))
          .isInstanceOf(KafkaClusterException.TopicExists.class)
          .hasMessage("there is a topic 'c.topic' already");
      assertThatThrownBy(() -> cluster.topics().create("c.toomany", 1, 9, Map.of()))
          .isInstanceOf(KafkaClusterException.Failed.class)
          .hasMessageStartingWith("Kafka could not create topic c.toomany: ")
          .hasMessageContaining("Replication factor: 9");

      cluster.topics().delete(List.of("c.topic"));
      await().until(() -> !cluster.topics().names().contains("c.topic"));
      KafkaClusterException.TopicNotFound e =
          catchThrowableOfType(
              KafkaClusterException.TopicNotFound.class,
              () -> cluster.topics().delete(List.of("c.topic")));
      assertThat(e).hasMessage("there is no topic 'c.topic'");
      assertThatThrownBy(() -> cluster.topics().describe(List.of("c.topic", "c.同步")))
          .isInstanceOf(KafkaClusterException.TopicNotFound.class)
          .hasMessage("there are no topics 'c.topic', 'c.同步'");
    }
  }

  @Test
  void agreesWithGetOffsetShell() throws Exception {
    long time = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
    try (Scenario scenario = new Scenario(stack.kafka());
        KafkaCluster cluster = stack.cluster()) {
      scenario.topic("offsets.a", 3).records("offsets.a", 1, 9).records("offsets.a", 2, 4);
      scenario.deleteRecordsBefore("offsets.a", 1, 3);
      scenario.recordAt("offsets.a", time - 1).recordAt("offsets.a", time + 1);
      for (long point : new long[] {-1, -2, time}) {
        List<String> ours =
            cluster
                .topics()
                .ranges(List.of("offsets.a"), Optional.of(new OffsetPoint(point)))
                .stream()
                .filter(range -> range.at().isPresent())
                .map(range -> range.id() + ":" + range.at().getAsLong())
                .toList();
        assertThat(ours).isEqualTo(getOffsetShell("offsets.a", point)).isNotEmpty();
      }
      Optional<OffsetPoint> now = Optional.of(OffsetPoint.at(Instant.now()));
      assertThat(cluster.topics().ranges(List.of("offsets.a"), now))
          .hasSize(3)
          .allMatch(range -> range.at().isEmpty());
      assertThat(cluster.topics().ranges(List.of("offsets.a"), Optional.empty()))
          .extracting(LogRange::start, LogRange::end, LogRange::records)
          .contains(tuple(OptionalLong.of(3), OptionalLong.of(9), OptionalLong.of(6)));
    }
  }

  private List<String> getOffsetShell(String topic, long time) {
    return stack
        .kafkaTool(
            "kafka.tools.GetOffsetShell",
            "--bootstrap-server",
            stack.kafka().toString(),
            "--topic",
            topic,
            "--time",
            String.valueOf(time))
        .lines()
        .filter(line -> line.startsWith(topic + ":"))
        .collect(Collectors.toList());
  }

  @Test
  void listsAndDescribesGroups() throws Exception {
    try (Scenario scenario = new Scenario(stack.kafka());
        KafkaCluster cluster = stack.cluster()) {
      scenario.topic("groups.a", 2);
      scenario.member("groups 一", "client-g", "groups.a");
      scenario.committed("groups-idle", "groups.a", Map.of(0, 0L));
      stack.connectUrl();
      assertThat(cluster.groups().list())
          .contains(
              new GroupSummary("groups 一", GroupState.STABLE),
              new GroupSummary("groups-idle", GroupState.EMPTY))
          .noneMatch(group -> group.name().equals("connect-cluster"));
      GroupDescription group = cluster.groups().describe(List.of("groups 一")).get(0);
      assertThat(group.assignor()).isEqualTo("range");
      assertThat(group.coordinator()).isPresent();
      assertThat(group.members()).hasSize(1);
      assertThat(group.members().get(0).consumer().clientId()).isEqualTo("client-g");
      assertThat(group.members().get(0).consumer().host()).isEqualTo("127.0.0.1");
      assertThat(group.members().get(0).partitions())
          .containsExactly(new PartitionId("groups.a", 0), new PartitionId("groups.a", 1));
      assertThat(cluster.groups().committed(List.of("groups-idle", "groups-none")))
          .containsEntry("groups-idle", Map.of(new PartitionId("groups.a", 0), 0L))
          .containsEntry("groups-none", Map.of());
      assertThatThrownBy(() -> cluster.groups().describe(List.of("groups-none")))
          .isInstanceOf(KafkaClusterException.GroupNotFound.class)
          .hasMessage("there is no consumer group 'groups-none'");
      assertThatThrownBy(() -> cluster.groups().describe(List.of("connect-cluster")))
          .isInstanceOf(KafkaClusterException.NotAConsumerGroup.class)
          .hasMessage("'connect-cluster' is not a group of consumers");
    }
  }

  @Test
  void sendsARecordRound() {
    try (KafkaCluster cluster = stack.cluster()) {
      RoundTrip first = cluster.roundTrip();
      RoundTrip second = cluster.roundTrip();
      assertThat(first.partition()).isEqualTo(new PartitionId("_kfctl_health", 0));
      assertThat(second.offset()).isEqualTo(first.offset() + 1);
      assertThat(second.took()).isPositive();
    }
  }

  /** A second broker comes, takes replicas, and dies. */
  @Test
  void findsPartitionsInTrouble() throws Exception {
    try (Scenario scenario = new Scenario(stack.kafka());
        KafkaCluster cluster = stack.cluster()) {
      try (AutoCloseable broker = stack.startBroker(2)) {
        assertThat(broker).isNotNull();
        Map<String, String> minTwo = Map.of("min.insync.replicas", "2");
        scenario.topic("health.both", Map.of(0, List.of(1, 2)), minTwo);
        scenario.topic("health.second", Map.of(0, List.of(2)), Map.of());
        scenario.topic("health.first", Map.of(0, List.of(1)), Map.of());
        await().untilAsserted(() -> assertThat(health(cluster, "health.")).isEqualTo("[] [] []"));
        scenario.records("health.second", 0, 3);
        scenario.committed("health-group", "health.second", Map.of(0, 1L));
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(health(cluster, "health."))
                      .isEqualTo("[health.second:0] [health.both:0] [health.both:0]"));
      assertThat(cluster.topics().ranges(List.of("health.second"), Optional.empty()))
          .singleElement()
          .returns(OptionalLong.empty(), LogRange::end)
          .returns(OptionalLong.empty(), LogRange::records);
      GroupLag lag = cluster.lag(List.of("health-group")).groups().get(0);
      assertThat(lag.lag()).isEmpty();
      assertThat(lag.partitions().get(0).condition()).isEqualTo(PartitionLag.Condition.NO_LEADER);
      cluster.topics().delete(List.of("health.first", "health.both"));
    }
  }

  private static String health(KafkaCluster cluster, String prefix) {
    ReplicationHealth health = cluster.topics().health();
    return List.of(health.offline(), health.underReplicated(), health.underMinIsr()).stream()
        .map(ids -> ids.stream().filter(id -> id.topic().startsWith(prefix)).toList().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void tellsAnAdvertisedAddressThatLeadsNowhere() {
    assertUnreachable(
        stack.deadListener(),
        NetFailure.Kind.REFUSED,
        "broker 1 advertises " + stack.deadAdvertised() + ": connection refused");
    assertUnreachable(
        stack.lostListener(),
        NetFailure.Kind.UNKNOWN_HOST,
        "broker 1 advertises no-such-host.invalid:9092: unknown host");
  }

  private static void assertUnreachable(Endpoint listener, NetFailure.Kind kind, String words) {
    try (KafkaCluster cluster = new KafkaCluster(ClientSettings.of(listener))) {
      BrokerUnreachableException e =
          catchThrowableOfType(BrokerUnreachableException.class, cluster::describe);
      assertThat(e)
          .hasMessage(
              "Kafka at %s answers, but an address it points to cannot be reached from here: %s"
                  .formatted(listener, words));
      assertThat(e.bootstrap()).isEqualTo(listener);
      assertThat(e.brokers().get(0).broker().id()).isEqualTo(1);
      assertThat(e.brokers().get(0).failure().kind()).isEqualTo(kind);
    }
  }

  @Test
  void usesTheBootstrapServerThatAnswers() {
    Endpoint closed = new Endpoint("127.0.0.1", Ports.free());
    try (KafkaCluster cluster = new KafkaCluster(ClientSettings.of(closed, stack.kafka()))) {
      assertThat(cluster.describe().brokers()).isNotEmpty();
    }
  }
}
