package io.kfctl.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Host;
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.ClusterDescription;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.ReplicationHealth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrokerHealthTest {
  private static final List<Host> HOSTS = GateCluster.of(3, "").hosts();

  private static ClusterDescription cluster(Optional<Integer> controller, int... brokers) {
    return new ClusterDescription(
        "abc",
        IntStream.of(brokers).mapToObj(BrokerHealthTest::broker).toList(),
        controller.map(BrokerHealthTest::broker));
  }

  private static Broker broker(int id) {
    return new Broker(id, Loopback.address(id), 9092);
  }

  private static List<PartitionId> partitions(int count) {
    return IntStream.range(0, count).mapToObj(i -> new PartitionId("orders", i)).toList();
  }

  private static List<String> judge(
      ClusterDescription cluster, List<PartitionId> offline, List<PartitionId> late) {
    return GateCluster.text(
        BrokerHealth.judge(HOSTS, cluster, new ReplicationHealth(offline, late, List.of())));
  }

  @Test
  void registered_brokers_are_healthy() {
    assertThat(judge(cluster(Optional.of(2), 1, 2, 3), List.of(), List.of()))
        .containsExactly(
            "node1 HEALTHY: broker", "node2 HEALTHY: controller", "node3 HEALTHY: broker");
  }

  @Test
  void a_broker_that_is_not_registered_is_told_alone() {
    assertThat(judge(cluster(Optional.empty(), 1, 3, 9), List.of(), List.of()))
        .containsExactly(
            "node1 HEALTHY: broker",
            "node2 UNWELL: broker 2 is not registered",
            "node3 HEALTHY: broker");
  }

  @Test
  void partitions_without_a_leader_make_every_broker_unwell() {
    assertThat(judge(cluster(Optional.of(1), 1, 2, 3), partitions(1), List.of()))
        .containsExactly(
            "node1 UNWELL: without a leader: orders:0",
            "node2 UNWELL: without a leader: orders:0",
            "node3 UNWELL: without a leader: orders:0");
    assertThat(judge(cluster(Optional.of(1), 1, 2, 3), partitions(5), List.of()).get(0))
        .isEqualTo("node1 UNWELL: without a leader: orders:0, orders:1, orders:2 and 2 more");
  }

  @Test
  void late_replicas_are_told_and_harm_nothing() {
    assertThat(judge(cluster(Optional.of(1), 1, 2, 3), List.of(), partitions(2)).get(0))
        .isEqualTo("node1 HEALTHY: controller, 2 under-replicated partitions");
  }
}
