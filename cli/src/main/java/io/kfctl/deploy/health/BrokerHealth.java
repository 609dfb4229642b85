package io.kfctl.deploy.health;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.ClusterDescription;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.ReplicationHealth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How each broker is, by what the cluster says of all. */
final class BrokerHealth {
  private static final int NAMED_PARTITIONS = 3;

  private BrokerHealth() {}

  /** One entry for each host, in the same order. */
  static List<Health> judge(
      List<Host> hosts, ClusterDescription cluster, ReplicationHealth replication) {
    Set<Integer> registered =
        cluster.brokers().stream().map(Broker::id).collect(Collectors.toSet());
    int controller = cluster.controller().map(Broker::id).orElse(Host.NO_ID);
    return hosts.stream()
        .map(
            host ->
                registered.contains(host.id())
                    ? judge(host, host.id() == controller, replication)
                    : Health.unwell(
                        host, Role.KAFKA, "broker %d is not registered".formatted(host.id())))
        .toList();
  }

  private static Health judge(Host host, boolean controller, ReplicationHealth replication) {
    if (!replication.offline().isEmpty()) {
      return Health.unwell(host, Role.KAFKA, "without a leader: " + named(replication.offline()));
    }
    int late = replication.underReplicated().size();
    return Health.healthy(
        host,
        Role.KAFKA,
        (controller ? "controller" : "broker")
            + (late == 0 ? "" : ", " + Counted.of(late, "under-replicated partition")));
  }

  private static String named(List<PartitionId> partitions) {
    String first =
        partitions.stream()
            .limit(NAMED_PARTITIONS)
            .map(PartitionId::toString)
            .collect(Collectors.joining(", "));
    int more = partitions.size() - NAMED_PARTITIONS;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
