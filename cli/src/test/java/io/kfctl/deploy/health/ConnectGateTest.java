package io.kfctl.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectGateTest {
  private static final String PLUGINS =
      "[{\"class\":\"io.debezium.X\",\"type\":\"source\",\"version\":\"2.3.2\"}]";

  private int port;
  private FakeHttp worker;
  private ConnectGate gate;

  @BeforeEach
  void start() {
    port = Loopback.port(2);
    worker = new FakeHttp(1, port).on("/connector-plugins", PLUGINS);
    gate = gate(1);
  }

  @AfterEach
  void stop() {
    gate.close();
    worker.close();
  }

  private ConnectGate gate(int hosts) {
    return new ConnectGate(GateCluster.of(hosts, "connect: {port: %d}\n".formatted(port)));
  }

  private List<String> look() {
    return GateCluster.text(gate.look());
  }

  private void connectors(String... connectors) {
    worker.on("/connectors", "{" + String.join(",", connectors) + "}");
  }

  private static String connector(String name, String state, String... tasks) {
    String listed =
        IntStream.range(0, tasks.length)
            .mapToObj(
                id ->
                    "{\"id\":%d,\"state\":\"%s\",\"worker_id\":\"127.0.0.1:1\"}"
                        .formatted(id, tasks[id]))
            .collect(Collectors.joining(","));
    return """
        "%s":{"info":{"name":"%s","config":{},"tasks":[],"type":"sink"},
        "status":{"name":"%s","connector":{"state":"%s","worker_id":"w:1"},"tasks":[%s],"type":"sink"}}"""
        .formatted(name, name, name, state, listed);
  }

  @Test
  void a_worker_without_connectors_is_healthy() {
    connectors();

    assertThat(look()).containsExactly("node1 HEALTHY: 0 connectors, 0 tasks");
  }

  @Test
  void running_tasks_are_healthy_and_paused_ones_too() {
    connectors(
        connector("sink", "RUNNING", "RUNNING", "RUNNING"), connector("源", "PAUSED", "PAUSED"));

    assertThat(look()).containsExactly("node1 HEALTHY: 2 connectors, 3 tasks");
  }

  @Test
  void a_task_that_failed_since_kfctl_began_is_a_failure() {
    connectors(connector("sink", "RUNNING", "RUNNING", "RUNNING"));
    gate.begin();

    connectors(connector("sink", "RUNNING", "RUNNING", "FAILED"));

    assertThat(look()).containsExactly("node1 UNWELL: failed: sink/1");
  }

  @Test
  void what_had_failed_before_may_go_on_failing() {
    connectors(connector("sink", "FAILED", "FAILED"), connector("other", "RUNNING", "RUNNING"));
    gate.begin();
    assertThat(look()).containsExactly("node1 HEALTHY: 2 connectors, 2 tasks, 2 failed");

    connectors(connector("sink", "FAILED", "FAILED"), connector("other", "FAILED", "RUNNING"));
    assertThat(look()).containsExactly("node1 UNWELL: failed: other");
  }

  @Test
  void without_a_beginning_every_failure_counts() {
    connectors(connector("sink", "RUNNING", "FAILED"));

    assertThat(look()).containsExactly("node1 UNWELL: failed: sink/0");
  }

  @Test
  void tasks_without_a_worker_are_waited_for() {
    connectors(connector("sink", "UNASSIGNED", "UNASSIGNED", "RUNNING"));

    assertThat(look()).containsExactly("node1 UNWELL: not assigned yet: sink, sink/0");
  }

  @Test
  void tasks_that_were_there_are_waited_for() {
    connectors(connector("sink", "RUNNING", "RUNNING", "RUNNING"));
    gate.begin();

    connectors(connector("sink", "RUNNING", "RUNNING"));
    assertThat(look()).containsExactly("node1 UNWELL: not back yet: sink/1");

    connectors(connector("sink", "RUNNING"));
    assertThat(look()).containsExactly("node1 UNWELL: not back yet: sink/0, sink/1");
  }

  @Test
  void a_connector_that_somebody_deleted_is_not_waited_for() {
    connectors(connector("sink", "RUNNING", "RUNNING"), connector("sink2", "RUNNING", "RUNNING"));
    gate.begin();

    connectors(connector("sink2", "RUNNING", "RUNNING"));
    worker.on(
        "/connectors/sink", 404, "{\"error_code\":404,\"message\":\"Connector sink not found\"}");

    assertThat(look()).containsExactly("node1 HEALTHY: 1 connector, 1 task");
  }

  /** It answers before it has read which connectors there are. */
  @Test
  void connectors_that_a_worker_has_not_read_yet_are_waited_for() {
    connectors(connector("sink", "RUNNING", "RUNNING"));
    gate.begin();

    connectors();
    worker.on(
        "/connectors/sink",
        409,
        "{\"error_code\":409,\"message\":\"Cannot complete request momentarily due to stale"
            + " configuration\"}");
    assertThat(look()).containsExactly("node1 UNWELL: not back yet: sink");

    worker.on(
        "/connectors/sink", "{\"name\":\"sink\",\"config\":{},\"tasks\":[],\"type\":\"sink\"}");
    assertThat(look()).containsExactly("node1 UNWELL: not back yet: sink");
  }

  @Test
  void a_worker_without_plugins_is_unwell() {
    worker.on("/connector-plugins", "[]");

    assertThat(look()).containsExactly("node1 UNWELL: it has loaded no plugins");
  }

  @Test
  void a_worker_that_rebalances_is_waited_for() {
    worker.on(
        "/connectors",
        409,
        "{\"error_code\":409,\"message\":\"Cannot complete request momentarily due to stale"
            + " configuration\"}");

    assertThat(look()).singleElement().asString().startsWith("node1 UNWELL: ");
  }

  @Test
  void a_web_page_is_no_worker() {
    worker.on("/connector-plugins", "<html></html>");

    assertThat(look())
        .singleElement()
        .asString()
        .startsWith("node1 UNWELL: http://127.0.0.1:" + port + "/connector-plugins: ");
  }

  @Test
  void the_first_worker_that_answers_tells_how_things_were() {
    gate.close();
    worker.close();
    worker = new FakeHttp(2, port).on("/connector-plugins", PLUGINS);
    gate = gate(2);
    connectors(connector("sink", "FAILED"));

    gate.begin();

    assertThat(look())
        .containsExactlyElementsOf(
            Stream.of(
                    "node1 UNREACHABLE: cannot reach Kafka Connect at http://127.0.0.1:%d:"
                        + " connection refused",
                    "node2 HEALTHY: 1 connector, 0 tasks, 1 failed")
                .map(line -> line.formatted(port))
                .toList());
  }
}
