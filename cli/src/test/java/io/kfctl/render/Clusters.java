package io.kfctl.render;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConnectSettings;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.KafkaSettings;
import io.kfctl.cluster.Packages;
import io.kfctl.cluster.Packages.Versions;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.RegistrySettings;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.cluster.ZooKeeperSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clusters for tests, with the defaults of cluster.yaml unless told otherwise. */
final class Clusters {
  static final Host TUTORIAL_HOST = host("node1", 1, "192.168.189.130");

  private final Flavor flavor;
  private final List<Host> hosts = new ArrayList<>();
  private final Map<Role, Map<String, String>> properties = new EnumMap<>(Role.class);
  private Paths paths =
      new Paths(
          "/opt",
          "/usr/local/java",
          "/KFDATA",
          "/opt/kfctl/plugins",
          "/etc/systemd/system",
          "/etc/kfctl");
  private ServiceAccount service = new ServiceAccount("kafka", "kafka", "root");
  private String connectGroup = "connect-cluster";
  private Optional<Path> templates = Optional.empty();
  private Optional<String> javaHome = Optional.empty();

  private Clusters(Flavor flavor) {
    this.flavor = flavor;
  }

  static Clusters of(Flavor flavor, Host... hosts) {
    Clusters clusters = new Clusters(flavor);
    clusters.hosts.addAll(List.of(hosts));
    return clusters;
  }

  /** A host that carries everything. */
  static Host host(String name, int id, String address) {
    return new Host(name, id, address, EnumSet.allOf(Role.class));
  }

  static Host host(String name, int id, String address, Role first, Role... others) {
    return new Host(name, id, address, EnumSet.of(first, others));
  }

  Clusters properties(Role role, Map<String, String> values) {
    properties.put(role, values);
    return this;
  }

  Clusters paths(Paths value) {
    paths = value;
    return this;
  }

  Clusters service(String user, String group) {
    service = new ServiceAccount(user, group, "root");
    return this;
  }

  Clusters owner(String owner) {
    service = new ServiceAccount(service.user(), service.group(), owner);
    return this;
  }

  Clusters connectGroup(String value) {
    connectGroup = value;
    return this;
  }

  Clusters templates(Path folder) {
    templates = Optional.of(folder);
    return this;
  }

  Clusters javaHome(String home) {
    javaHome = Optional.of(home);
    return this;
  }

  Cluster build() {
    String registry = flavor == Flavor.CONFLUENT ? "7.4.0" : "3.0.9";
    return new Cluster(
        Path.of("/work/cluster.yaml"),
        "datasync",
        new SshSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            HostKeys.STRICT),
        service,
        paths,
        javaHome,
        new Packages(
            Path.of("/work/packages"), new Versions("17", "3.7.1", "3.4.1", registry), List.of()),
        hosts,
        new ZooKeeperSettings(2181, "512m", of(Role.ZOOKEEPER)),
        new KafkaSettings(
            9092, "0.0.0.0", "1g", new KafkaSettings.Jmx(29999, "127.0.0.1"), of(Role.KAFKA)),
        new RegistrySettings(flavor, 8081, "512m", of(Role.SCHEMA_REGISTRY)),
        new ConnectSettings(8083, connectGroup, "2g", of(Role.CONNECT)),
        templates);
  }

  private Map<String, String> of(Role role) {
    return properties.getOrDefault(role, Map.of());
  }
}
