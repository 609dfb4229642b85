package io.kfctl.cluster.file;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Listener;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.util.List;
import java.util.Map;

/** Checks that what services bind and advertise can work on each of their hosts. */
final class EndpointChecks implements Check {
  @Override
  public void check(Draft draft) {
    Endpoints endpoints = new Endpoints(draft.cluster());
    String zooKeeperPath = property("zookeeper", "clientPortAddress");
    bind(draft, Role.ZOOKEEPER, zooKeeperPath, List.of(endpoints.zooKeeper().listener()));
    Map<String, String> kafka = draft.cluster().kafka().properties();
    String kafkaPath =
        kafka.containsKey("listeners") ? property("kafka", "listeners") : "kafka.listen";
    bind(draft, Role.KAFKA, kafkaPath, endpoints.kafka().listeners());
    boolean apicurio = draft.cluster().schemaRegistry().flavor() == Flavor.APICURIO;
    String registryPath = property("schemaRegistry", apicurio ? "quarkus.http.host" : "listeners");
    bind(draft, Role.SCHEMA_REGISTRY, registryPath, endpoints.registry().listeners());
    bind(draft, Role.CONNECT, property("connect", "listeners"), endpoints.connect().listeners());
    advertiseOnce(draft);
  }

  private static void bind(Draft draft, Role role, String path, List<Listener> listeners) {
    List<Host> hosts = draft.cluster().hostsWith(role);
    for (Listener listener : listeners) {
      if (listener.isWildcard() || hosts.isEmpty()) {
        continue;
      }
      if (hosts.size() > 1) {
        String message = "the " + role + " of every host would bind the same address";
        draft.findings().error(path, message, "bind 0.0.0.0");
      } else if (Addresses.isLoopback(listener.host())
          && !Addresses.isLoopback(hosts.get(0).address())) {
        String message =
            role + " would listen on loopback only, and nobody reaches it at the host's address";
        draft.findings().error(path, message, "bind 0.0.0.0");
      }
    }
  }

  private static void advertiseOnce(Draft draft) {
    Map<String, String> kafka = draft.cluster().kafka().properties();
    boolean named =
        Listener.parseList(kafka.getOrDefault("advertised.listeners", ""))
            .orElse(List.of())
            .stream()
            .anyMatch(listener -> !listener.isWildcard());
    if (named) {
      refuseIfSeveral(draft, Role.KAFKA, property("kafka", "advertised.listeners"));
    }
    if (draft.cluster().connect().properties().containsKey("rest.advertised.host.name")) {
      refuseIfSeveral(draft, Role.CONNECT, property("connect", "rest.advertised.host.name"));
    }
    if (draft.cluster().schemaRegistry().properties().containsKey("host.name")) {
      refuseIfSeveral(draft, Role.SCHEMA_REGISTRY, property("schemaRegistry", "host.name"));
    }
  }

  private static void refuseIfSeveral(Draft draft, Role role, String path) {
    if (draft.cluster().hostsWith(role).size() > 1) {
      String message = "the " + role + " of every host would advertise the same address";
      draft.findings().error(path, message, "remove it: kfctl advertises each host's address");
    }
  }

  private static String property(String section, String key) {
    return section + ".properties." + key;
  }
}
