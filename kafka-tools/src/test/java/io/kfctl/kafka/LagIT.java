package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.kafka.PartitionLag.Condition;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

/** kfctl's numbers are those of kafka.admin.ConsumerGroupCommand from the same Kafka. */
@WithStack
class LagIT {
  private final TestStack stack;

  LagIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void agreesWithConsumerGroupCommand() throws Exception {
    try (Scenario scenario = new Scenario(stack.kafka());
        KafkaCluster cluster = stack.cluster()) {
      scenario.topic("lag-orders", 3).topic("lag-empty", 1).topic("lag-cut", 2);
      scenario.records("lag-orders", 0, 30).records("lag-orders", 2, 7).records("lag-cut", 1, 20);
      KafkaConsumer<byte[], byte[]> active =
          scenario.member("lag active 同步", "client-1", "lag-orders", "lag-empty");
      active.commitSync(Scenario.offsets("lag-orders", Map.of(0, 12L, 2, 7L)));
      scenario.committed("lag-idle", "lag-orders", Map.of(0, 30L, 1, 0L));
      scenario.committed("lag-idle", "lag-cut", Map.of(1, 3L));
      scenario.deleteRecordsBefore("lag-cut", 1, 5);

      List<String> groups = List.of("lag active 同步", "lag-idle");
      LagReport report = cluster.lag(groups);
      List<String> more = List.of(groups.get(0), "lag-nobody", groups.get(1));
      assertThat(new QuickLag(ClientSettings.of(stack.kafka())).ask(more)).contains(byAdmin(more));
      String theirs =
          stack.kafkaTool(
              "kafka.admin.ConsumerGroupCommand",
              "--bootstrap-server",
              stack.kafka().toString(),
              "--describe",
              "--group",
              groups.get(0),
              "--group",
              groups.get(1));

      assertThat(rows(report)).isEqualTo(rows(theirs)).hasSize(7);
      GroupLag activeLag = report.groups().get(0);
      assertThat(activeLag.state()).isEqualTo(GroupState.STABLE);
      // partition 1 of lag-orders and lag-empty have nothing to read, which is no reason to worry
      assertThat(activeLag.lag()).hasValue(18);
      GroupLag idleLag = report.groups().get(1);
      assertThat(idleLag.state()).isEqualTo(GroupState.EMPTY);
      assertThat(idleLag.lag()).hasValue(17);
      PartitionLag cut = idleLag.partitions().get(0);
      assertThat(cut.id()).isEqualTo(new PartitionId("lag-cut", 1));
      assertThat(cut.condition()).isEqualTo(Condition.BELOW_LOG_START);
      assertThat(cut.start()).hasValue(5);
      assertThat(cut.lost()).isEqualTo(2);
    }
  }

  @Test
  void tellsAMemberWhoseTopicWasDeleted() throws Exception {
    try (Scenario scenario = new Scenario(stack.kafka());
        KafkaCluster cluster = stack.cluster()) {
      scenario.topic("lag-gone", 1).records("lag-gone", 0, 5);
      scenario.member("lag-widow", "client-2", "lag-gone").commitSync();
      scenario.delete("lag-gone");
      await()
          .untilAsserted(
              () -> {
                GroupLag lag = cluster.lag(List.of("lag-widow")).groups().get(0);
                PartitionLag partition = lag.partitions().get(0);
                assertThat(partition.condition()).isEqualTo(Condition.TOPIC_DELETED);
                assertThat(partition.end()).isEmpty();
                assertThat(partition.consumer().orElseThrow().clientId()).isEqualTo("client-2");
                assertThat(new QuickLag(ClientSettings.of(stack.kafka())).ask(List.of("lag-widow")))
                    .isEmpty();
              });
    }
  }

  @Test
  void keepsUnknownUnknown() throws Exception {
    try (Scenario scenario = new Scenario(stack.kafka());
        KafkaCluster cluster = stack.cluster()) {
      scenario.topic("lag-unread", 1).records("lag-unread", 0, 5);
      scenario.member("lag-shy", "client-3", "lag-unread");
      LagReport report = cluster.lag(List.of("lag-shy", "lag-nobody"));
      assertThat(report.missing()).containsExactly("lag-nobody");
      GroupLag lag = report.groups().get(0);
      assertThat(lag.lag()).isEmpty();
      assertThat(lag.partitions().get(0).condition()).isEqualTo(Condition.NEVER_COMMITTED);
      assertThat(lag.partitions().get(0).end()).hasValue(5);
    }
  }

  @Test
  void asksOnceForAThousandGroups() throws Exception {
    try (Scenario scenario = new Scenario(stack.kafka())) {
      scenario.topic("lag-many", 10).records("lag-many", 3, 4);
      List<String> groups = IntStream.range(0, 1000).mapToObj(i -> "lag-many-" + i).toList();
      Map<Integer, Long> offsets = new HashMap<>();
      IntStream.range(0, 10).forEach(partition -> offsets.put(partition, 0L));
      scenario.committed(groups, "lag-many", offsets);
      ClientSettings settings = ClientSettings.of(stack.kafka());
      AdminConnection connection = new AdminConnection(settings);
      try (connection) {
        LogOffsets logs = new LogOffsets(connection);
        Groups ours = new Groups(connection);
        Topics topics = new Topics(settings, connection, logs);
        LagReport report =
            new LagQuestion(new AdminLagSource(connection, ours, topics, logs)).ask(groups);
        assertThat(report.groups())
            .hasSize(1000)
            .allSatisfy(
                group -> {
                  assertThat(group.partitions()).hasSize(10);
                  assertThat(group.lag()).isEqualTo(OptionalLong.of(4));
                });
        assertThat(requests(connection)).isLessThan(25);
        assertThat(new QuickLag(settings).ask(groups)).contains(report);
      }
    }
  }

  private LagReport byAdmin(List<String> groups) {
    try (AdminConnection connection = new AdminConnection(ClientSettings.of(stack.kafka()))) {
      LogOffsets logs = new LogOffsets(connection);
      Topics topics = new Topics(ClientSettings.of(stack.kafka()), connection, logs);
      return new LagQuestion(new AdminLagSource(connection, new Groups(connection), topics, logs))
          .ask(groups);
    }
  }

  /** Requests that Kafka's client has sent, by its own count. */
  private static double requests(AdminConnection connection) {
    return connection.admin().metrics().entrySet().stream()
        .filter(e -> e.getKey().name().equals("request-total"))
        .filter(e -> e.getKey().group().equals("admin-client-metrics"))
        .mapToDouble(e -> (double) e.getValue().metricValue())
        .sum();
  }

  /** group, topic, partition, committed, end, lag, member, host, client, as theirs. */
  private static Set<String> rows(LagReport report) {
    Set<String> rows = new TreeSet<>();
    for (GroupLag group : report.groups()) {
      for (PartitionLag p : group.partitions()) {
        rows.add(
            String.join(
                " ",
                group.group(),
                p.id().topic(),
                String.valueOf(p.id().partition()),
                text(p.committed()),
                text(p.end()),
                // Kafka's tool says "-" for a partition that was never committed, also an empty one
                p.committed().isEmpty() ? "-" : text(p.lag()),
                p.consumer().map(Consumer::memberId).orElse("-"),
                p.consumer().map(c -> "/" + c.host()).orElse("-"),
                p.consumer().map(Consumer::clientId).orElse("-")));
      }
    }
    return rows;
  }

  private static Set<String> rows(String output) {
    Set<String> rows = new TreeSet<>();
    output
        .lines()
        .filter(line -> line.startsWith("lag"))
        .map(line -> String.join(" ", Stream.of(line.strip().split("\\s+")).toList()))
        .forEach(rows::add);
    return rows;
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
  }
}
