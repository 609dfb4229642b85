package io.kfctl.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.cli.JsonShape;
import io.kfctl.host.RemoteCommand;
import io.kfctl.install.Kfctl;
import io.kfctl.install.Kfctl.Ended;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's first operations, as its user types them, on a real Kafka and Connect. */
@WithStack
class OperateStackIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final TestStack stack;
  private final Kfctl kfctl;
  @TempDir private static Path folder;

  OperateStackIT(TestStack stack) throws IOException {
    this.stack = stack;
    this.kfctl = new Kfctl(folder);
    Files.writeString(
        folder.resolve("cluster.yaml"),
        """
        name: operate
        zookeeper: {port: %d}
        kafka: {port: %d}
        connect: {port: %s}
        hosts:
          - {name: node1, address: 127.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        """
            .formatted(
                stack.zookeeper().port(),
                stack.kafka().port(),
                stack.connectUrl().replaceAll(".*:", "")));
  }

  @Test
  void records_flow_from_a_source_to_a_sink_and_every_command_tells_of_it() throws IOException {
    Path lines = Files.writeString(folder.resolve("lines.txt"), "一\n二\n三\n");
    String source =
        file("源 lines", "FileStreamSource", "\"topic\":\"operate.lines\"", lines, topicOf(2));
    Path arrived = folder.resolve("arrived.txt");
    String sink = file("操作 sink", "FileStreamSink", "\"topics\":\"operate.lines\"", arrived, "");

    Ended created = kfctl.run("connector", "create", source, sink, "-o", "json").exits(0);
    JsonShape.of("connector create").matches(created.stdout());
    assertThat(created.stderr()).doesNotContain("warning");
    await().atMost(LIMIT).until(() -> Files.exists(arrived) && lines(arrived) == 3);
    awaitLag("connect-操作 sink", 0);

    Ended lag = kfctl.run("lag", "connect-操作 sink").exits(0);
    assertThat(lag.stdout())
        .startsWith(
            """
            Group:      connect-操作 sink
            State:      Stable
            Connector:  操作 sink
            Lag:        0
            """);
    JsonShape.of("lag").matches(kfctl.run("lag", "connect-操作 sink", "-o", "json").stdout());
    assertThat(kfctl.run("lag").exits(0).stdout()).containsPattern("connect-操作 sink +Stable +0 ");

    Ended list = kfctl.run("connector", "list", "-o", "json").exits(0);
    JsonShape.of("connector list").matches(list.stdout());
    assertThat(kfctl.run("connector", "list").stdout())
        .containsPattern("操作 sink +sink +RUNNING +1/1 +connect-操作 sink +0\n")
        .containsPattern("源 lines +source +RUNNING +1/1 +- +-\n");
    Ended status = kfctl.run("connector", "status", "操作 sink", "-o", "json").exits(0);
    JsonShape.of("connector status").matches(status.stdout());

    assertTopicsAreTold();
    kfctl.run("connector", "create", sink).exits(1);
    kfctl.run("connector", "delete", "操作 sink", "源 lines").exits(2); // there is nobody to ask
    assertThat(kfctl.run("connector", "delete", "操作 sink", "源 lines", "--yes").exits(0).stdout())
        .isEqualTo("NAME\n操作 sink\n源 lines\n");
    kfctl.run("connector", "status", "操作 sink").exits(4);
    assertAGroupThatStayedBehindIsTold();
  }

  private void assertTopicsAreTold() {
    assertThat(kfctl.run("topic", "list", "-o", "name").exits(0).stdout())
        .contains("operate.lines\n")
        .doesNotContain("__consumer_offsets")
        .doesNotContain("connect-");
    assertThat(kfctl.run("topic", "list", "--all").stdout()).contains("__consumer_offsets");
    Ended offsets = kfctl.run("topic", "offsets", "operate.lines", "-o", "json").exits(0);
    JsonShape.of("topic offsets").matches(offsets.stdout());
    for (String time : new String[] {"latest", "earliest"}) {
      String code = time.equals("latest") ? "-1" : "-2";
      assertThat(
              kfctl.run("topic", "offsets", "operate.lines", "--time", time, "-o", "name").stdout())
          .isEqualTo(
              stack.kafkaTool(
                  "kafka.tools.GetOffsetShell",
                  "--bootstrap-server",
                  stack.kafka().toString(),
                  "--topic",
                  "operate.lines",
                  "--time",
                  code));
    }
    kfctl.run("topic", "offsets", "operate.lime").exits(4);
  }

  /** Its connector is gone; its offsets are set back with Kafka's own tool. */
  private void assertAGroupThatStayedBehindIsTold() {
    String group = "connect-操作 sink";
    await()
        .atMost(LIMIT)
        .until(
            () ->
                kfctl
                    .run("lag", group, "-o", "json")
                    .json()
                    .path("state")
                    .asText()
                    .equals("Empty"));
    String told =
        stack.kafkaTool(
            "kafka.admin.ConsumerGroupCommand",
            "--bootstrap-server",
            stack.kafka().toString(),
            "--reset-offsets",
            "--to-earliest",
            "--group",
            group,
            "--topic",
            "operate.lines",
            "--execute");
    assertThat(told).contains("operate.lines");
    assertThat(kfctl.run("lag", group, "--max", "2").exits(3).stderr())
        .isEqualTo(
            """
            error: group '%1$s' is 3 records behind, more than 2
            hint: which topics: kfctl lag %2$s --by-topic
            """
                .formatted(group, RemoteCommand.quoted(group)));
    kfctl.run("lag", group, "--max", "3").exits(0);
    assertThat(kfctl.run("lag", "操作 sink").exits(4).stderr())
        .isEqualTo(
            """
            error: there is no consumer group '操作 sink'
            hint: did you mean 'connect-操作 sink'?
            """);
  }

  @Test
  void a_connector_that_fails_and_one_that_hangs_are_told_apart() throws IOException {
    kfctl.run("connector", "create", "operate-none.json").exits(2);
    Path nowhere = Path.of("/nonexistent/file");
    Ended failed =
        kfctl
            .run(
                "connector",
                "create",
                file("operate-fail", "FileStreamSink", "\"topics\":\"operate.x\"", nowhere, ""))
            .exits(1);
    assertThat(failed.stderr())
        .contains(
            "error: connector 'operate-fail' was created and failed:"
                + " java.nio.file.NoSuchFileException: /nonexistent/file\n");
    String hanging =
        file(
            "operate-hang",
            "io.kfctl.teststack.HangingSinkConnector",
            "\"topics\":\"operate.x\"",
            nowhere,
            "");
    Ended timedOut = kfctl.run("connector", "create", hanging, "--timeout", "10s").exits(3);
    assertThat(timedOut.stderr()).contains("does not run after 10.0 s: task 0 is STARTING\n");
    assertThat(kfctl.run("connector", "list").exits(0).stdout())
        .containsPattern("operate-fail +sink +FAILED +0/1 ")
        .containsPattern("operate-hang +sink +STARTING +0/1 ");
    Ended trace = kfctl.run("connector", "status", "operate-fail", "-v").exits(3);
    assertThat(trace.stdout())
        .contains("Root cause:  java.nio.file.NoSuchFileException: /nonexistent/file\n")
        .contains("Caused by: java.nio.file.NoSuchFileException");
    kfctl.run("connector", "delete", "--match", "operate-(fail|hang)", "--yes").exits(0);
  }

  @Test
  void what_connect_refuses_is_not_created() throws IOException {
    String bad =
        file(
            "operate-bad",
            "FileStreamSource",
            "\"tasks.max\":\"many\",\"errors.tolerence\":\"all\"",
            folder,
            "");
    Ended refused = kfctl.run("connector", "create", bad).exits(2);
    assertThat(refused.stderr())
        .contains("did you mean 'errors.tolerance'?")
        .contains("Connect refuses the configuration of 'operate-bad':\n")
        .contains("  tasks.max = many: Invalid value many for configuration tasks.max")
        .contains("  topic: Missing required configuration \"topic\"");
    kfctl.run("connector", "status", "operate-bad").exits(4);
  }

  @Test
  void flags_do_without_any_file() {
    Kfctl elsewhere = new Kfctl(stack.directory());
    assertThat(
            elsewhere
                .run("topic", "list", "--all", "--bootstrap-server", stack.kafka().toString())
                .exits(0)
                .stdout())
        .contains("connect-configs");
    elsewhere.run("topic", "list").exits(2);
    elsewhere.run("lag", "--bootstrap-server", stack.deadListener().toString()).exits(5);
    elsewhere.run("connector", "list", "--connect-url", stack.zookeeper().toString()).exits(5);
  }

  private void awaitLag(String group, long lag) {
    await()
        .atMost(LIMIT)
        .until(() -> kfctl.run("lag", group, "-o", "json").json().path("lag").asLong(-1) == lag);
  }

  private static String topicOf(int partitions) {
    return """
        ,"topic.creation.default.partitions":"%d","topic.creation.default.replication.factor":"1"
        """
        .formatted(partitions);
  }

  private static long lines(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }

  private static String file(String name, String type, String keys, Path file, String more)
      throws IOException {
    Path written = folder.resolve(name + ".json");
    Files.writeString(
        written,
        """
        {"name": "%s", "config": {"connector.class": "%s", "file": "%s", %s%s}}
        """
            .formatted(name, type, file, keys, more));
    return written.toString();
  }
}
