package io.kfctl.deploy.health;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.file.ClusterReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clusters whose hosts are addresses of this machine. */
final class GateCluster {
  private GateCluster() {}

  /**
   * @param settings lines of the cluster file, for the ports
   */
  static Cluster of(int hosts, String settings) {
    String yaml =
        "name: gates\n"
            + settings
            + "hosts:\n"
            + IntStream.rangeClosed(1, hosts)
                .mapToObj(GateCluster::host)
                .collect(Collectors.joining());
    return onThisMachine(
        new ClusterReader(Map.of(), Path.of("/home/me"))
            .read(yaml, Path.of("cluster.yaml"))
            .cluster());
  }

  /** No file could say so, since hosts at loopback addresses would not find each other. */
  private static Cluster onThisMachine(Cluster file) {
    return new Cluster(
        file.file(),
        file.name(),
        file.ssh(),
        file.service(),
        file.paths(),
        file.javaHome(),
        file.packages(),
        file.hosts().stream()
            .map(
                host -> new Host(host.name(), host.id(), Loopback.address(host.id()), host.roles()))
            .toList(),
        file.zookeeper(),
        file.kafka(),
        file.schemaRegistry(),
        file.connect(),
        file.templates());
  }

  private static String host(int id) {
    return "  - {name: node%d, id: %d, address: 10.0.0.%d, roles: [zookeeper, kafka, schema-registry, connect]}\n"
        .formatted(id, id, id);
  }

  /** One line for each host: its name, the verdict, the detail. */
  static List<String> text(List<Health> found) {
    return found.stream()
        .map(health -> health.host().name() + " " + health.verdict() + ": " + health.detail())
        .toList();
  }
}
