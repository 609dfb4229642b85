package io.kfctl.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Cluster;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A broker whose only listener wants a login. */
@WithStack
class KafkaGateLoginIT {

  @Test
  void the_gate_logs_in_where_nobody_gets_in_without(TestStack stack) {
    Cluster cluster =
        GateCluster.of(
            1,
            "kafka: {properties: {listeners: 'SASL_PLAINTEXT://:%d'}}\n"
                .formatted(stack.loginListener().port()));
    try (KafkaGate gate = new KafkaGate(cluster, UnaryOperator.identity())) {
      assertThat(gate.look()).extracting(Health::verdict).doesNotContain(Health.Verdict.HEALTHY);
    }
    Map<String, String> login =
        Map.of(
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"ops\" password=\"geheim\";");
    try (KafkaGate gate = new KafkaGate(cluster, settings -> settings.withProperties(login))) {
      assertThat(gate.look()).extracting(Health::verdict).containsOnly(Health.Verdict.HEALTHY);
      assertThat(gate.prove()).extracting(Health::verdict).containsOnly(Health.Verdict.HEALTHY);
    }
  }
}
