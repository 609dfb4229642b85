package io.kfctl.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Against real sockets; what brokers answer is judged by {@link BrokerHealth}. */
class KafkaGateTest {
  @Test
  void closed_ports_are_told_for_every_broker() {
    int port = Loopback.port(2);
    try (KafkaGate gate = gate(2, port)) {
      List<Health> found = gate.look();

      assertThat(GateCluster.text(found))
          .containsExactly(
              "node1 UNREACHABLE: cannot reach Kafka at 127.0.0.1:%d: connection refused; 127.0.0.2:%d: connection refused"
                  .formatted(port, port),
              "node2 UNREACHABLE: cannot reach Kafka at 127.0.0.1:%d: connection refused; 127.0.0.2:%d: connection refused"
                  .formatted(port, port));
      assertThat(found).extracting(Health::port).containsOnly(port);
    }
  }

  @Test
  void another_service_on_the_port_is_told() throws IOException {
    int port = Loopback.port(1);
    try (FakeZooKeeper other = FakeZooKeeper.saying(1, port, "HTTP/1.1 400 Bad Request\r\n\r\n");
        KafkaGate gate = gate(1, other.port())) {
      assertThat(GateCluster.text(gate.prove()))
          .containsExactly(
              "node1 UNREACHABLE: cannot reach Kafka at 127.0.0.1:%d: it does not speak Kafka's protocol"
                  .formatted(port));
    }
  }

  @Test
  void a_broker_that_was_killed_waits_for_its_old_session_to_end() {
    try (KafkaGate gate = gate(1, Loopback.port(1))) {
      assertThat(
              gate.passesByItself(
                  """
                  [2026-11-25 22:34:56,742] ERROR Error while creating ephemeral at /brokers/ids/1, node already exists and owner '72058465513897984' does not match current session '72058465513897985' (kafka.zk.KafkaZkClient$CheckedEphemeral)
                  [2026-11-25 22:34:56,993] ERROR Exiting Kafka due to fatal exception during startup. (kafka.Kafka$)
                  """))
          .isTrue();
      assertThat(
              gate.passesByItself(
                  "kafka.common.InconsistentClusterIdException: The Cluster ID x doesn't match"))
          .isFalse();
    }
  }

  private static KafkaGate gate(int hosts, int port) {
    return new KafkaGate(
        GateCluster.of(hosts, "kafka: {port: %d}\n".formatted(port)), UnaryOperator.identity());
  }
}
