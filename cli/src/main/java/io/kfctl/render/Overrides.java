package io.kfctl.render;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Listener;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that win over those of a template. */
final class Overrides {
  private static final String METADATA_ENCODER_SECRET = "metadata.encoder.secret";

  private final Cluster cluster;
  private final Endpoints endpoints;
  private final RenderSecrets secrets;

  Overrides(Cluster cluster, Endpoints endpoints, RenderSecrets secrets) {
    this.cluster = cluster;
    this.endpoints = endpoints;
    this.secrets = secrets;
  }

  /** For the settings file of this service on this host, in the cluster file's order. */
  Map<String, String> of(Host host, Role role) {
    return switch (role) {
      case ZOOKEEPER -> cluster.zookeeper().properties();
      case KAFKA -> kafka(host);
      case SCHEMA_REGISTRY -> schemaRegistry();
      case CONNECT -> cluster.connect().properties();
    };
  }

  /** All brokers share the properties, so a wildcard that is advertised becomes the host's own. */
  private Map<String, String> kafka(Host host) {
    Map<String, String> overrides = new LinkedHashMap<>(cluster.kafka().properties());
    overrides.computeIfPresent(
        "advertised.listeners", (key, value) -> Listener.text(endpoints.kafka().advertised(host)));
    return overrides;
  }

  private Map<String, String> schemaRegistry() {
    Map<String, String> overrides = new LinkedHashMap<>();
    if (cluster.schemaRegistry().flavor() == Flavor.CONFLUENT) {
      secrets
          .metadataEncoder()
          .ifPresent(secret -> overrides.put(METADATA_ENCODER_SECRET, secret.value()));
    }
    overrides.putAll(cluster.schemaRegistry().properties());
    return overrides;
  }
}
