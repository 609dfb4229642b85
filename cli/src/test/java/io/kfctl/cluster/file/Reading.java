package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads cluster files for tests, as they stand in a folder that does not matter. */
final class Reading {
  static final Path FILE = Path.of("cluster.yaml");
  static final Path HOME = Path.of("/home/me");

  /** One host with every role, to which a test adds what it is about. */
  static final String ONE_HOST =
      """
      name: datasync
      hosts:
        - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
      """;

  /** Three hosts with every role. */
  static final String THREE_HOSTS =
      """
      name: datasync
      hosts:
        - {name: node1, id: 1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        - {name: node2, id: 2, address: 10.0.0.2, roles: [zookeeper, kafka, schema-registry, connect]}
        - {name: node3, id: 3, address: 10.0.0.3, roles: [zookeeper, kafka, schema-registry, connect]}
      """;

  private Reading() {}

  static ReadResult read(String yaml) {
    return read(yaml, Map.of());
  }

  static ReadResult read(String yaml, Map<String, String> environment) {
    return new ClusterReader(environment, HOME).read(yaml, FILE);
  }

  static Cluster cluster(String yaml) {
    return read(yaml).cluster();
  }

  /** What the user is told, line by line; nothing for a file without problems. */
  static List<String> problems(String yaml) {
    return problems(yaml, Map.of());
  }

  static List<String> problems(String yaml, Map<String, String> environment) {
    try {
      return read(yaml, environment).warnings().stream()
          .map(problem -> problem.text("cluster.yaml"))
          .toList();
    } catch (InvalidClusterFile invalid) {
      return invalid.problems().stream().map(problem -> problem.text("cluster.yaml")).toList();
    }
  }
}
