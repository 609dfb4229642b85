package io.kfctl.archive;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConnectSettings;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.KafkaSettings;
import io.kfctl.cluster.Packages;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.RegistrySettings;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.ZooKeeperSettings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clusters of one host for the tests of this room. */
final class SampleClusters {
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);

  private SampleClusters() {}

  static Cluster apicurio(Path directory, PluginSpec... plugins) {
    return cluster(directory, Flavor.APICURIO, "3.0.9", Optional.empty(), ALL, plugins);
  }

  static Cluster confluent(Path directory) {
    return cluster(directory, Flavor.CONFLUENT, "7.4.0", Optional.empty(), ALL);
  }

  static Cluster withJavaHome(Path directory) {
    return cluster(directory, Flavor.APICURIO, "3.0.9", Optional.of("/usr/lib/jvm/17"), ALL);
  }

  static Cluster withRoles(Path directory, Role first, Role... others) {
    return cluster(
        directory, Flavor.APICURIO, "3.0.9", Optional.empty(), EnumSet.of(first, others));
  }

  private static Cluster cluster(
      Path directory,
      Flavor flavor,
      String registry,
      Optional<String> javaHome,
      Set<Role> roles,
      PluginSpec... plugins) {
    return new Cluster(
        Path.of("cluster.yaml"),
        "datasync",
        new SshSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SshSettings.HostKeys.STRICT),
        new ServiceAccount("kafka", "kafka", "root"),
        new Paths(
            "/opt",
            "/usr/local/java",
            "/KFDATA",
            "/opt/kfctl/plugins",
            "/etc/systemd/system",
            "/etc/kfctl"),
        javaHome,
        new Packages(
            directory, new Packages.Versions("17", "3.7.1", "3.4.1", registry), List.of(plugins)),
        List.of(new Host("node1", 1, "127.0.0.1", roles)),
        new ZooKeeperSettings(2181, "512m", Map.of()),
        new KafkaSettings(
            9092, "0.0.0.0", "1g", new KafkaSettings.Jmx(29999, "127.0.0.1"), Map.of()),
        new RegistrySettings(flavor, 8081, "512m", Map.of()),
        new ConnectSettings(8083, "connect-cluster", "2g", Map.of()),
        Optional.empty());
  }
}
