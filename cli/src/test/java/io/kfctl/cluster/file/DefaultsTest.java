package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** What stands where nothing is written: the tutorial's values. */
class DefaultsTest {
  private static final Path FOLDER = Path.of("").toAbsolutePath();

  @Test
  void theSmallestFileIsANameAHostAndItsRoles() {
    ReadResult result = Reading.read(Reading.ONE_HOST);

    assertThat(result.warnings()).isEmpty();
    assertThat(result.cluster())
        .isEqualTo(
            new Cluster(
                FOLDER.resolve("cluster.yaml"),
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
                Optional.empty(),
                new Packages(
                    FOLDER.resolve("packages"),
                    new Packages.Versions("17", "3.7.1", "3.4.1", "7.4.0"),
                    List.of(
                        new PluginSpec(
                            "debezium-connector-mysql-2.3.2.Final-plugin",
                            List.of("debezium-connector-mysql-2.3.2.Final-plugin.tar.gz")))),
                List.of(new Host("node1", 1, "10.0.0.1", EnumSet.allOf(Role.class))),
                new ZooKeeperSettings(2181, "512m", Map.of()),
                new KafkaSettings(
                    9092, "0.0.0.0", "1g", new KafkaSettings.Jmx(29999, "127.0.0.1"), Map.of()),
                new RegistrySettings(Flavor.CONFLUENT, 8081, "512m", Map.of()),
                new ConnectSettings(
                    8083,
                    "connect-cluster",
                    "2g",
                    new KafkaSettings.Jmx(29998, "127.0.0.1"),
                    Map.of()),
                Optional.empty()));
  }

  @Test
  void theRegistrysVersionFollowsItsFlavor() {
    Cluster cluster = Reading.cluster(Reading.ONE_HOST + "schemaRegistry: {flavor: apicurio}\n");

    assertThat(cluster.packages().versions().schemaRegistry()).isEqualTo("3.0.9");
  }

  @Test
  void withoutConnectThereIsNoPlugin() {
    Cluster cluster =
        Reading.cluster(
            """
            name: datasync
            hosts:
              - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka]}
            """);

    assertThat(cluster.packages().plugins()).isEmpty();
  }

  @Test
  void aHostWithoutZookeeperAndKafkaNeedsNoId() {
    Cluster cluster =
        Reading.cluster(
            """
            name: datasync
            hosts:
              - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry]}
              - {name: node2, address: 10.0.0.2, roles: [connect]}
            """);

    assertThat(cluster.hosts()).extracting(Host::id).containsExactly(1, Host.NO_ID);
  }

  @Test
  void sectionsWithoutAnythingInThemCountAsEmpty() {
    String yaml =
        Reading.ONE_HOST + "ssh:\nkafka:\n  properties:\n  jmx:\npackages:\n  versions:\n";

    assertThat(Reading.problems(yaml)).isEmpty();
    assertThat(Reading.cluster(yaml)).isEqualTo(Reading.cluster(Reading.ONE_HOST));
  }
}
