package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.kfctl.http.HttpSettings;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.LagReport;
import io.kfctl.stack.ConnectorGroup;
import io.kfctl.stack.ConnectorLag;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithStack
class ConnectIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private final TestStack stack;
  private final ConnectClient client;
  private final ConnectorWait wait;
  private final List<String> created = new ArrayList<>();

  ConnectIT(TestStack stack) {
    this.stack = stack;
    client = new ConnectClient(HttpSettings.of(stack.connectUrl()));
    wait = new ConnectorWait(client);
  }

  @AfterEach
  void deleteConnectors() {
    created.forEach(client::delete);
    client.close();
  }

  @Test
  void knowsTheWorkerAndItsPlugins() {
    assertThat(client.server().version()).isEqualTo("3.4.1");
    try (KafkaCluster cluster = stack.cluster()) {
      assertThat(client.server().kafkaClusterId()).isEqualTo(cluster.describe().clusterId());
    }
    assertThat(client.plugins(true))
        .contains(
            new Plugin(
                "org.apache.kafka.connect.file.FileStreamSinkConnector",
                "sink",
                Optional.of("3.4.1")));
    assertThat(client.plugins(false)).extracting(Plugin::type).contains("transformation");
  }

  @Test
  void carriesRecordsFromASourceToASink(@TempDir Path directory) throws Exception {
    Path in = Files.writeString(directory.resolve("in.txt"), "一\n二\n三\n");
    Path out = directory.resolve("out.txt");
    String source = "源 a/b%";
    String sink = "目标 sink";
    try (KafkaCluster cluster = stack.cluster()) {
      cluster.topics().create("connect.lines", 1, 1, Map.of());
      create(
          source,
          Map.of(
              "connector.class",
              "FileStreamSource",
              "file",
              in.toString(),
              "topic",
              "connect.lines"));
      create(
          sink,
          Map.of(
              "connector.class",
              "FileStreamSink",
              "file",
              out.toString(),
              "topics",
              "connect.lines",
              "database.password",
              "geheim"));
      assertThat(wait.untilRunning(source, LIMIT).verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
      WaitOutcome outcome = wait.untilRunning(sink, LIMIT);
      assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
      assertThat(outcome.expectedTasks()).containsExactly(0);
      await()
          .atMost(LIMIT)
          .until(() -> Files.exists(out) && Files.readString(out).equals("一\n二\n三\n"));

      assertThat(client.names()).contains(source, sink);
      assertThat(client.list())
          .filteredOn(o -> o.name().equals(sink))
          .singleElement()
          .satisfies(o -> assertThat(o.status().state()).isEqualTo(ConnectorState.RUNNING))
          .satisfies(o -> assertThat(o.info().type()).isEqualTo(ConnectorType.SINK));
      assertThat(client.config(sink)).containsEntry("topics", "connect.lines");
      assertThat(client.topics(source)).containsExactly("connect.lines");
      assertLagIsZero(cluster, sink);
      assertPausesAndGoesOn(sink);
      assertThatThrownBy(
              () -> create(sink, Map.of("connector.class", "FileStreamSink", "topics", "t")))
          .isInstanceOf(ConnectorException.Exists.class);
    }
  }

  /** The lag of a sink follows its commits, which come every half second here. */
  private void assertLagIsZero(KafkaCluster cluster, String sink) {
    String group = ConnectorGroup.of(client.info(sink)).orElseThrow();
    assertThat(group).isEqualTo("connect-" + sink);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              LagReport report = cluster.lag(List.of(group));
              assertThat(report.missing()).isEmpty();
              assertThat(report.groups().get(0).lag()).hasValue(0);
              assertThat(report.groups().get(0).partitions().get(0).end()).hasValue(3);
            });
    ConnectorLag lag = ConnectorLag.of(cluster.lag(List.of(group)).groups().get(0), client.list());
    assertThat(lag.connector().orElseThrow().name()).isEqualTo(sink);
  }

  private void assertPausesAndGoesOn(String name) {
    client.pause(name);
    await().atMost(LIMIT).until(() -> states(name).equals("PAUSED PAUSED"));
    client.resume(name);
    await().atMost(LIMIT).until(() -> states(name).equals("RUNNING RUNNING"));
    client.restart(name, true, false);
    assertThat(wait.untilRunning(name, LIMIT).verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
    client.restartTask(name, 0);
    assertThatThrownBy(() -> client.restartTask(name, 7))
        .isInstanceOf(ConnectorException.TaskNotFound.class)
        .hasMessage("connector '" + name + "' has no task 7");
  }

  private String states(String name) {
    ConnectorStatus status = client.status(name);
    return status.state() + " " + status.tasks().get(0).state();
  }

  @Test
  void namesTheRootCauseOfAFailingSink() {
    create(
        "failing",
        Map.of(
            "connector.class",
            "FileStreamSink",
            "file",
            "/no/such/dir/out",
            "topics",
            "connect.failing"));
    WaitOutcome outcome = wait.untilRunning("failing", LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.FAILED);
    assertThat(outcome.rootCause()).contains("java.nio.file.NoSuchFileException: /no/such/dir/out");
    assertThat(outcome.status().orElseThrow().state()).isEqualTo(ConnectorState.RUNNING);
  }

  @Test
  void tellsATaskThatHangsInItsStart() {
    create("hanging", Map.of("connector.class", "HangingSink", "topics", "connect.hanging"));
    WaitOutcome outcome = wait.untilRunning("hanging", Duration.ofSeconds(10));
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.TIMED_OUT);
    assertThat(outcome.expectedTasks()).containsExactly(0);
    assertThat(outcome.status().orElseThrow().state()).isEqualTo(ConnectorState.RUNNING);
    assertThat(outcome.status().orElseThrow().tasks()).isEmpty();
  }

  @Test
  void validates() {
    Validation validation =
        client.validate(
            new ConnectorConfig(
                "v", Map.of("connector.class", "FileStreamSource", "tasks.max", "many")));
    assertThat(validation.isValid()).isFalse();
    assertThat(validation.problems())
        .extracting(Validation.Field::key)
        .contains("tasks.max", "topic");
    Validation good =
        client.validate(
            new ConnectorConfig("v", Map.of("connector.class", "FileStreamSource", "topic", "t")));
    assertThat(good.isValid()).isTrue();
    assertThatThrownBy(
            () -> client.validate(new ConnectorConfig("v", Map.of("connector.class", "no.Such"))))
        .isInstanceOf(ConnectorException.PluginNotFound.class)
        .hasMessage("Connect has no connector class 'no.Such'");
    assertThatThrownBy(() -> client.validate(new ConnectorConfig("v", Map.of())))
        .isInstanceOf(ConnectorException.Invalid.class);
  }

  @Test
  void refusesBadConfigurations() {
    ConnectorException.Invalid e =
        catchThrowableOfType(
            ConnectorException.Invalid.class,
            () ->
                client.create(
                    new ConnectorConfig("bad", Map.of("connector.class", "FileStreamSource"))));
    assertThat(e.reasons())
        .containsExactly("Missing required configuration \"topic\" which has no default value.");
    assertThatThrownBy(
            () ->
                client.create(
                    new ConnectorConfig("bad", Map.of("connector.class", "FileStreamSink"))))
        .isInstanceOf(ConnectorException.Invalid.class)
        .hasMessageContaining("Must configure one of topics or topics.regex");
    assertThatThrownBy(
            () -> client.create(new ConnectorConfig("bad", Map.of("connector.class", "no.Such"))))
        .isInstanceOf(ConnectorException.PluginNotFound.class);
  }

  @Test
  void tellsConnectorsThatAreNotThere() {
    String name = "没有";
    for (Runnable call :
        List.<Runnable>of(
            () -> client.info(name),
            () -> client.status(name),
            () -> client.config(name),
            () -> client.delete(name),
            () -> client.pause(name),
            () -> client.resume(name),
            () -> client.restart(name, true, true),
            () -> client.restartTask(name, 0))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(ConnectorException.NotFound.class)
          .hasMessage("there is no connector '没有'");
    }
    assertThatThrownBy(() -> client.offsets(name))
        .isInstanceOf(ConnectorException.WorkerTooOld.class)
        .hasMessageEndingWith("needs Kafka Connect 3.5 or newer; this worker is 3.4.1");
  }

  private void create(String name, Map<String, String> config) {
    assertThat(client.create(new ConnectorConfig(name, config)).name()).isEqualTo(name);
    created.add(name);
  }
}
