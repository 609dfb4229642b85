package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Listener;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.yaml.Findings;
import java.util.List;
import java.util.Map;

/**
 * Checks that the listeners and ports among the properties can be read, because kfctl connects to
 * them. Their values are never shown.
 */
final class EndpointSyntaxChecks {
  private EndpointSyntaxChecks() {}

  /** Reports what cannot be read, and says whether all could. */
  static boolean allReadable(Cluster cluster, Findings findings) {
    Section zookeeper = new Section("zookeeper", cluster.zookeeper().properties(), findings);
    Section kafka = new Section("kafka", cluster.kafka().properties(), findings);
    Section connect = new Section("connect", cluster.connect().properties(), findings);
    Section registry =
        new Section("schemaRegistry", cluster.schemaRegistry().properties(), findings);
    boolean confluent = cluster.schemaRegistry().flavor() == Flavor.CONFLUENT;
    return zookeeper.ports(
            "clientPort", "secureClientPort", "admin.serverPort", "metricsProvider.httpPort")
        & kafka.listeners("listeners", "advertised.listeners")
        & (confluent ? registry.listeners("listeners") : registry.ports("quarkus.http.port"))
        & connect.listeners("listeners", "admin.listeners")
        & connect.ports("rest.advertised.port");
  }

  private record Section(String name, Map<String, String> properties, Findings findings) {
    boolean ports(String... keys) {
      boolean good = true;
      for (String key : keys) {
        good &= port(key);
      }
      return good;
    }

    private boolean port(String key) {
      String text = properties.getOrDefault(key, "").strip();
      boolean good =
          text.isEmpty() || text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65535;
      if (!good) {
        findings.error(path(key), "kfctl cannot read this as a port from 1 to 65535", "");
      }
      return good;
    }

    boolean listeners(String... keys) {
      return List.of(keys).stream().map(this::listenerList).reduce(true, Boolean::logicalAnd);
    }

    private boolean listenerList(String key) {
      String text = properties.getOrDefault(key, "").strip();
      boolean good = text.isEmpty() || Listener.parseList(text).isPresent();
      if (!good) {
        findings.error(
            path(key),
            "kfctl cannot read this as a list of listeners with hosts and ports",
            "for example PLAINTEXT://0.0.0.0:9092 or http://0.0.0.0:8083");
      }
      return good;
    }

    private String path(String key) {
      return name + ".properties." + key;
    }
  }
}
