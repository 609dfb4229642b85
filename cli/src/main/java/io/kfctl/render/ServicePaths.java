package io.kfctl.render;

import io.kfctl.cluster.Paths;
import io.kfctl.cluster.Role;

/**
 * Where a service keeps its files on every host that carries it.
 *
 * @param home for example {@code /KFDATA/kafka}
 */
record ServicePaths(String home) {

  static ServicePaths of(Paths paths, Role role) {
    String folder =
        switch (role) {
          case ZOOKEEPER -> "zookeeper";
          case KAFKA -> "kafka";
          case SCHEMA_REGISTRY -> "schema-registry";
          case CONNECT -> "kafka-connect";
        };
    return new ServicePaths(paths.data() + "/" + folder);
  }

  String etc() {
    return home + "/etc";
  }

  String logs() {
    return home + "/logs";
  }
}
