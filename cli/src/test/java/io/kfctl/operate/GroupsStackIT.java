package io.kfctl.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.cli.JsonShape;
import io.kfctl.install.Kfctl;
import io.kfctl.install.Kfctl.Ended;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics, groups, lag and ZooKeeper's nodes, as their user types them, on a real stack. */
@WithStack
class GroupsStackIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final TestStack stack;
  private final Kfctl kfctl;
  @TempDir private static Path folder;

  GroupsStackIT(TestStack stack) {
    this.stack = stack;
    this.kfctl = new Kfctl(folder);
  }

  @Test
  void topics_are_created_described_altered_and_deleted() throws Exception {
    Ended created =
        run("topic create g.orders g.empty --partitions 2 --config retention.ms=3600000 -o json");
    JsonShape.of("topic create").matches(created.exits(0).stdout());
    run("topic create g.orders").exits(1);
    run("topic create g.x --replication-factor 9").exits(1);
    assertThat(run("topic create g.x --config retention.sm=1").exits(2).stderr())
        .contains("Unknown topic config name: retention.sm");
    assertThat(kafka("topic", "create", "a b").exits(2).stderr()).contains("'a b'");
    assertThat(kafka("topic", "describe", "股票 1").exits(4).stderr())
        .contains("there is no topic '股票 1'");
    records("g.orders", 0, 30);

    Ended described = run("topic describe g.orders -o json").exits(0);
    JsonShape.of("topic describe").matches(described.stdout());
    JsonNode topic = described.json();
    assertThat(topic.path("records").asLong()).isEqualTo(30);
    assertThat(topic.path("size").asLong()).isPositive();
    assertThat(topic.path("firstRecord").asText()).startsWith("20").endsWith("Z");
    assertThat(topic.path("lastRecord").asText())
        .isGreaterThanOrEqualTo(topic.path("firstRecord").asText());
    assertThat(topic.path("partitions").get(1).path("firstRecord").isNull()).isTrue();
    assertThat(topic.path("config").toString())
        .contains("{\"key\":\"retention.ms\",\"value\":\"3600000\",\"setBy\":\"topic\"}");

    run("topic alter g.orders --config retention.ms=7200000 --unset cleanup.policy").exits(0);
    run("topic alter g.orders --partitions 3").exits(2);
    Ended altered = run("topic alter g.orders --partitions 3 --yes -o json").exits(0);
    JsonShape.of("topic alter").matches(altered.stdout());
    await().atMost(LIMIT).until(() -> partitions("g.orders") == 3);
    run("topic alter g.orders --partitions 1 --yes").exits(2);
    assertOffsetsAgreeWithKafkasTool();

    run("topic delete g.empty").exits(2);
    assertThat(
            kafka("topic", "delete", "--match", "g[.].*|connect-.*|__.*", "--yes")
                .exits(0)
                .stdout())
        .isEqualTo("NAME\ng.empty\ng.orders\n");
    await().atMost(LIMIT).until(() -> run("topic describe g.orders").exit() == 4);
    run("topic describe __consumer_offsets").exits(0);
  }

  private void assertOffsetsAgreeWithKafkasTool() {
    for (String time : new String[] {"-1", "-2", "1"}) {
      assertThat(
              run("topic offsets g.orders --partition 0,1 -o name --time " + time)
                  .exits(0)
                  .stdout())
          .isEqualTo(
              stack.kafkaTool(
                  "kafka.tools.GetOffsetShell",
                  "--bootstrap-server",
                  stack.kafka().toString(),
                  "--topic",
                  "g.orders",
                  "--partitions",
                  "0,1",
                  "--time",
                  time));
    }
  }

  private int partitions(String topic) {
    return run("topic describe " + topic + " -o json").json().path("partitions").size();
  }

  @Test
  void groups_are_shown_set_elsewhere_and_deleted() throws Exception {
    String group = "读 者";
    run("topic create g.reset --partitions 2").exits(0);
    records("g.reset", 0, 20);
    records("g.reset", 1, 5);
    try (Admin admin = Admin.create(client())) {
      commit(admin, group, Map.of(0, 7L)).get();
    }
    assertThat(kafka("group", "list").exits(0).stdout()).containsPattern("读 者 +Empty +0 +0");
    shape("group list", kafka("group", "list", "-o", "json"));
    shape("group describe", kafka("group", "describe", group, "-o", "json"));
    shape("group members", kafka("group", "members", group, "-o", "json"));
    shape("group offsets", kafka("group", "offsets", group, "-o", "json"));
    assertThat(kafka("group", "offsets", group, "-o", "name").stdout()).isEqualTo("g.reset:0:7\n");

    Ended dry = kafka("group", "reset", group, "--topic", "g.reset", "--to", "3", "--dry-run");
    assertThat(dry.exits(0).stdout())
        .endsWith(
            """
            TOPIC    PARTITION  FROM  TO  RECORDS
            g.reset          0     7   3       -4
            g.reset          1     -   3        -
            """);
    assertAt(group, "g.reset:0:7\n");
    kafka("group", "reset", group, "--topic", "g.reset", "--to", "3").exits(2);
    reset(group, "g.reset:0", "latest");
    assertAt(group, "g.reset:0:20\n");
    reset(group, "g.reset:0", "-6");
    assertAt(group, "g.reset:0:14\n");
    reset(group, "g.reset", "+100");
    assertAt(group, "g.reset:0:20\n");
    reset(group, "g.reset", "2020-01-01");
    assertAt(group, "g.reset:0:0\ng.reset:1:0\n");
    reset(group, "g.reset", "-1ms");
    assertAt(group, "g.reset:0:20\ng.reset:1:5\n");
    reset(group, "g.reset", "-1d");
    assertAt(group, "g.reset:0:0\ng.reset:1:0\n");
    reset(group, "g.reset", "2");
    assertAt(group, "g.reset:0:2\ng.reset:1:2\n");

    try (KafkaConsumer<String, String> member = member(group, "g.reset")) {
      Ended refused =
          kafka("group", "reset", group, "--topic", "g.reset", "--to", "latest", "--yes").exits(1);
      assertThat(refused.stderr())
          .contains("group '读 者' is active (Stable)")
          .contains("  billing-1 at 127.0.0.1 reads g.reset:0-1\n")
          .contains("hint: end these consumers first");
      assertThat(kafka("group", "members", group).exits(0).stdout())
          .containsPattern("读 者 +billing-1 +127.0.0.1 +g.reset:0-1\n");
      assertThat(kafka("group", "delete", group, "--yes").exits(1).stderr()).contains("billing-1");
      assertThat(member.assignment()).hasSize(2);
    }
    assertThat(kafka("group", "delete", "--match", "读.*", "--yes").exits(0).stdout())
        .isEqualTo("GROUP\n读 者\n");
    assertThat(kafka("group", "describe", group).exits(4).stderr())
        .contains("there is no consumer group '读 者'");
  }

  /** What kfctl and Kafka's own tool say of a group. */
  private void assertAt(String group, String expected) {
    assertThat(kafka("group", "offsets", group, "-o", "name").exits(0).stdout())
        .isEqualTo(expected);
    String theirs =
        stack.kafkaTool(
            "kafka.admin.ConsumerGroupCommand",
            "--bootstrap-server",
            stack.kafka().toString(),
            "--describe",
            "--offsets",
            "--group",
            group);
    expected
        .lines()
        .map(line -> line.split(":"))
        .forEach(
            words ->
                assertThat(theirs)
                    .containsPattern(words[0] + " +" + words[1] + " +" + words[2] + " "));
  }

  private void reset(String group, String topic, String to) {
    kafka("group", "reset", group, "--topic", topic, "--to", to, "--yes").exits(0);
  }

  @Test
  void lag_has_an_age_a_verdict_and_can_be_watched() throws Exception {
    run("topic create g.lag --partitions 2").exits(0);
    records("g.lag", 0, 10);
    try (Admin admin = Admin.create(client())) {
      commit(admin, "g-late", "g.lag", Map.of(0, 4L, 1, 0L)).get();
      commit(admin, "g-done", "g.lag", Map.of(0, 10L)).get();
    }
    Ended late = run("lag g-late --age -o json").exits(0);
    shape("lag", late);
    assertThat(late.json().path("lag").asLong()).isEqualTo(6);
    assertThat(late.json().path("verdict").asText()).isEqualTo("stopped");
    assertThat(late.json().path("timeLagMs").asLong()).isBetween(1L, 600_000L);
    assertThat(late.json().path("partitions").get(0).path("fromStart").asLong()).isEqualTo(4);
    assertThat(late.json().path("partitions").get(1).path("timeLagMs").asLong()).isZero();
    assertThat(run("lag g-late -o json").json().path("timeLagMs").isNull()).isTrue();
    assertThat(run("lag g-late g-done --only-behind -o name").exits(0).stdout())
        .isEqualTo("g-late\n");
    Ended watched = run("lag g-late g-done --watch --count 2 --interval 100ms -o json").exits(0);
    assertThat(watched.stdout().lines()).hasSize(4);
    JsonShape.of("lag").matchesLines(watched.stdout());
    run("lag g-nobody --watch").exits(4);
  }

  @Test
  void a_thousand_groups_are_shown_at_once() throws Exception {
    run("topic create g.many --partitions 10").exits(0);
    records("g.many", 3, 4);
    Map<Integer, Long> offsets = new HashMap<>();
    IntStream.range(0, 10).forEach(partition -> offsets.put(partition, 0L));
    List<String> names = IntStream.range(0, 1000).mapToObj(i -> "g-many-" + i).toList();
    try (Admin admin = Admin.create(client())) {
      List<KafkaFuture<Void>> commits = new ArrayList<>();
      names.forEach(name -> commits.add(commit(admin, name, "g.many", offsets)));
      KafkaFuture.allOf(commits.toArray(new KafkaFuture<?>[0])).get();
      assertThat(run("lag -o json").exits(0).json().size()).isGreaterThanOrEqualTo(1000);
      assertThat(run("lag --only-behind --age").exits(0).stdout())
          .containsPattern("g-many-999 +Empty +4 +[0-9.]+ .* +stopped");
      assertThat(run("group list --match g-many-.* -o name").exits(0).stdout().lines())
          .hasSize(1000);
      admin.deleteConsumerGroups(names).all().get();
    }
  }

  @Test
  void nodes_of_zookeeper_are_shown_safely() {
    zooKeeperShell("create", "/kfctl-测试", "\u0001a\u001b");
    zooKeeperShell("create", "/kfctl-测试/空");
    assertThat(kafka("zk", "ls", "/kfctl-测试", "-o", "name").exits(0).stdout())
        .isEqualTo("/kfctl-测试/空\n");
    assertThat(kafka("zk", "get", "/kfctl-测试").exits(0).stdout())
        .startsWith("00000000  01 61 1b ")
        .endsWith(" .a.\n");
    assertThat(kafka("zk", "get", "/kfctl-测试/空").exits(0).stderr()).contains("has no data");
    zooKeeperShell("deleteall", "/kfctl-测试");
    shape("zk ls", run("zk ls / -o json"));
    shape("zk get", run("zk get /brokers/ids/1 -o json"));
    shape("zk stat", run("zk stat /brokers/ids/1 -o json"));
    assertThat(run("zk get /brokers/ids/1").stdout())
        .contains("\"port\":" + stack.kafka().port() + ",");
    assertThat(run("zk get /brokers/idz/1").exits(4).stderr())
        .contains("hint: below /brokers there are: ids, seqid, topics\n");
    run("zk ls brokers").exits(2);
    kfctl.run("zk", "ls", "/", "--zookeeper", "127.0.0.1:1").exits(5);
  }

  private void zooKeeperShell(String... command) {
    stack.kafkaTool(
        "org.apache.zookeeper.ZooKeeperMain",
        Stream.concat(Stream.of("-server", stack.zookeeper().toString()), Stream.of(command))
            .toArray(String[]::new));
  }

  @Test
  void a_broker_that_cannot_be_reached_is_told_in_time() {
    String dead = stack.deadListener().toString();
    for (String[] line :
        new String[][] {
          {"group", "list"}, {"group", "delete", "x", "--yes"}, {"topic", "describe", "x"}
        }) {
      String[] words =
          Stream.concat(Stream.of(line), Stream.of("--bootstrap-server", dead))
              .toArray(String[]::new);
      assertThat(kfctl.run(words).exits(5).stderr())
          .contains(stack.deadAdvertised() + ": connection refused");
    }
  }

  private KafkaFuture<Void> commit(Admin admin, String group, Map<Integer, Long> offsets) {
    return commit(admin, group, "g.reset", offsets);
  }

  private static KafkaFuture<Void> commit(
      Admin admin, String group, String topic, Map<Integer, Long> offsets) {
    Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
    offsets.forEach(
        (partition, offset) ->
            commits.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
    return admin.alterConsumerGroupOffsets(group, commits).all();
  }

  private KafkaConsumer<String, String> member(String group, String topic) {
    Map<String, Object> config = new HashMap<>(client());
    config.put("group.id", group);
    config.put("client.id", "billing-1");
    config.put("enable.auto.commit", false);
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    consumer.subscribe(List.of(topic));
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(50));
              return consumer.assignment().size() == 2;
            });
    return consumer;
  }

  private void records(String topic, int partition, int count) throws Exception {
    StringSerializer text = new StringSerializer();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(client(), text, text)) {
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(topic, partition, "k" + i, "记录 " + i));
      }
      producer.flush();
    }
  }

  private Map<String, Object> client() {
    return Map.of("bootstrap.servers", stack.kafka().toString());
  }

  private static void shape(String command, Ended ended) {
    JsonShape.of(command).matches(ended.exits(0).stdout());
  }

  private Ended run(String line) {
    return kafka(line.split(" "));
  }

  private Ended kafka(String... words) {
    String[] where =
        words[0].equals("zk")
            ? new String[] {"--zookeeper", stack.zookeeper().toString()}
            : new String[] {"--bootstrap-server", stack.kafka().toString()};
    return kfctl.run(Stream.concat(Stream.of(words), Stream.of(where)).toArray(String[]::new));
  }
}
