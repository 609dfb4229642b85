package io.kfctl.render;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.KafkaSettings.Jmx;
import io.kfctl.cluster.Listener;
import io.kfctl.cluster.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What templates can name, as plain texts, numbers, lists and maps, and without any secret.
 * templates/README.md documents every one of them; a test compares the two.
 */
final class TemplateValues {
  /** The tutorial's 5 MB. */
  private static final String MESSAGE_MAX_BYTES = "5242880";

  private final Cluster cluster;
  private final Endpoints endpoints;

  TemplateValues(Cluster cluster, Endpoints endpoints) {
    this.cluster = cluster;
    this.endpoints = endpoints;
  }

  /** The values for the files of one host. */
  Map<String, Object> of(Host host) {
    Map<String, Object> values = new HashMap<>();
    values.put("host", host(host));
    values.put("paths", paths());
    values.put("java", Map.of("home", cluster.effectiveJavaHome(), "ipv4Only", isIpv4Only()));
    values.put("service", service());
    values.put("zookeeper", zookeeper(host));
    values.put("kafka", kafka(host));
    values.put("schemaRegistry", schemaRegistry(host));
    values.put("connect", connect(host));
    SafeWords.checkValues(values);
    return values;
  }

  /** The values for a unit: those of its host, and what belongs to its service alone. */
  Map<String, Object> forUnit(
      Map<String, Object> ofHost, Host host, Role role, List<String> writable) {
    Map<String, Object> unit =
        Map.of(
            "after", after(host, role),
            "writable", writable,
            "protectHome", protectHome(writable));
    Map<String, Object> values = new HashMap<>(ofHost);
    values.put("unit", unit);
    return values;
  }

  /**
   * systemd's ProtectHome: home directories do not exist for the service, unless something that it
   * needs lies there; then it may read them, and write what it may write anyway (systemd.exec(5)).
   */
  private String protectHome(List<String> writable) {
    Stream<String> programs = Stream.of(cluster.paths().install(), cluster.effectiveJavaHome());
    Stream<String> data = Stream.concat(writable.stream(), Stream.of(cluster.paths().data()));
    return Stream.concat(programs, data).anyMatch(TemplateValues::isInHome) ? "read-only" : "yes";
  }

  private static boolean isInHome(String path) {
    return Stream.of("/home/", "/root/", "/run/user/").anyMatch((path + "/")::startsWith);
  }

  /** Services of the same host start after those that come before them in the start order. */
  private static String after(Host host, Role role) {
    return Arrays.stream(Role.values())
        .filter(other -> other.compareTo(role) < 0 && host.has(other))
        .map(other -> " " + other.unit() + ".service")
        .collect(Collectors.joining("", "network-online.target", ""));
  }

  private static Map<String, Object> host(Host host) {
    return Map.of("name", host.name(), "id", host.id(), "address", host.address());
  }

  private Map<String, Object> paths() {
    return Map.of("install", cluster.paths().install(), "plugins", cluster.paths().plugins());
  }

  private Map<String, Object> service() {
    return Map.of("user", cluster.service().user(), "group", cluster.service().group());
  }

  private Map<String, Object> zookeeper(Host host) {
    List<Map<String, Object>> members =
        cluster.hostsWith(Role.ZOOKEEPER).stream()
            .sorted(Comparator.comparingInt(Host::id))
            .map(this::member)
            .toList();
    return Map.of(
        "home", home(Role.ZOOKEEPER),
        "heap", cluster.zookeeper().heap(),
        "port", endpoints.zooKeeper().clientPort(),
        "members", members,
        // A host's own name may stand for a loopback address in its /etc/hosts, as on Debian.
        "quorumListenOnAllIPs", isName(host.address()),
        "connect", endpoints.zooKeeperConnect());
  }

  private Map<String, Object> member(Host host) {
    return Map.of("id", host.id(), "endpoint", endpoints.zooKeeper().member(host));
  }

  private Map<String, Object> kafka(Host host) {
    Replication replication = Replication.of(cluster.hostsWith(Role.KAFKA).size());
    return Map.of(
        "home", home(Role.KAFKA),
        "heap", cluster.kafka().heap(),
        "jmx", jmx(cluster.kafka().jmx(), host),
        "listeners", Listener.text(endpoints.kafka().listeners()),
        "advertisedListeners", Listener.text(endpoints.kafka().advertised(host)),
        "bootstrapServers", endpoints.bootstrapServers(),
        "replicationFactor", replication.factor(),
        "minInsyncReplicas", replication.minInsync(),
        "messageMaxBytes",
            cluster.kafka().properties().getOrDefault("message.max.bytes", MESSAGE_MAX_BYTES));
  }

  private Map<String, Object> schemaRegistry(Host host) {
    Map<String, Object> values = new HashMap<>();
    List<Listener> listeners = endpoints.registry().listeners();
    values.put("home", home(Role.SCHEMA_REGISTRY));
    values.put("heap", cluster.schemaRegistry().heap());
    values.put("flavor", cluster.schemaRegistry().flavor().yamlName());
    values.put("version", cluster.packages().versions().schemaRegistry());
    values.put("listeners", Listener.text(listeners));
    values.put("listen", listeners.get(0).host());
    values.put("port", listeners.get(0).port());
    values.put("advertisedHost", endpoints.registry().advertisedHost(host));
    values.put("urls", String.join(",", endpoints.registryUrls()));
    values.put("nearestUrl", nearestRegistryUrl(host));
    return values;
  }

  /** Without the path of an API; empty where the cluster has no registry. */
  private String nearestRegistryUrl(Host host) {
    return cluster.hostsWith(Role.SCHEMA_REGISTRY).stream()
        .min(Comparator.comparing(registry -> !registry.equals(host)))
        .map(endpoints.registry()::url)
        .orElse("");
  }

  private Map<String, Object> connect(Host host) {
    return Map.of(
        "home", home(Role.CONNECT),
        "heap", cluster.connect().heap(),
        "jmx", jmx(cluster.connect().jmx(), host),
        "groupId", cluster.connect().groupId(),
        "listeners", Listener.text(endpoints.connect().listeners()),
        "advertisedHost", endpoints.connect().advertisedHost(host),
        "advertisedPort", endpoints.connect().advertisedPort());
  }

  private static Map<String, Object> jmx(Jmx jmx, Host host) {
    boolean everywhere = Addresses.isWildcard(jmx.listen());
    return Map.of(
        "on", jmx.isOn(),
        "port", jmx.port(),
        "listen", jmx.listen(),
        "hostname", everywhere ? host.address() : jmx.listen());
  }

  private String home(Role role) {
    return ServicePaths.of(cluster.paths(), role).home();
  }

  private boolean isIpv4Only() {
    return cluster.hosts().stream().noneMatch(host -> host.address().contains(":"))
        && endpoints.kafka().listeners().stream().noneMatch(l -> l.host().contains(":"));
  }

  private static boolean isName(String address) {
    return !address.contains(":") && !address.matches("[0-9.]+");
  }
}
