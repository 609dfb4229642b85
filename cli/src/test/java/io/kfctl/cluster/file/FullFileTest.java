package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConnectSettings;
import io.kfctl.cluster.KafkaSettings;
import io.kfctl.cluster.Packages;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.RegistrySettings;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.ServiceAccount;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.ZooKeeperSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that writes everything. */
class FullFileTest {
  @TempDir Path folder;

  @Test
  void everyValueArrives() throws IOException {
    Files.createDirectories(folder.resolve("my-templates"));
    Path file = folder.resolve("cluster.yaml");
    Files.copy(Path.of("src/test/resources/cluster/valid/full.yaml"), file);

    ReadResult result = new ClusterReader(Map.of(), Path.of("/home/me")).read(file);

    Cluster cluster = result.cluster();
    assertThat(result.warnings()).isEmpty();
    assertThat(cluster.ssh())
        .isEqualTo(
            new SshSettings(
                Optional.of("deploy"),
                Optional.of(2222),
                Optional.of(Path.of("/home/me/.ssh/id_ed25519")),
                Optional.of(folder.resolve("known_hosts")),
                SshSettings.HostKeys.ACCEPT_NEW));
    assertThat(cluster.service()).isEqualTo(new ServiceAccount("cdc", "data", "admin"));
    assertThat(cluster.paths())
        .isEqualTo(
            new Paths(
                "/srv/programs",
                "/srv/java",
                "/data1",
                "/srv/plugins",
                "/lib/systemd/system",
                "/srv/notes"));
    assertThat(cluster.javaHome()).hasValue("/usr/lib/jvm/java-17");
    assertThat(cluster.effectiveJavaHome()).isEqualTo("/usr/lib/jvm/java-17");
    assertThat(cluster.packages())
        .isEqualTo(
            new Packages(
                folder.resolve("../archives").normalize(),
                new Packages.Versions("21", "3.8.4", "3.9.1", "3.0.9"),
                List.of(
                    new PluginSpec("my-sink-1.0", List.of("my-sink-1.0.zip")),
                    new PluginSpec("kafka-connect-jdbc", List.of("a.jar", "b.jar")))));
    assertThat(cluster.zookeeper())
        .isEqualTo(new ZooKeeperSettings(2182, "256m", Map.of("maxClientCnxns", "0")));
    assertThat(cluster.kafka())
        .isEqualTo(
            new KafkaSettings(
                9192,
                "0.0.0.0",
                "4G",
                new KafkaSettings.Jmx(9999, "127.0.0.1"),
                Map.of("auto.create.topics.enable", "false", "log.retention.hours", "72")));
    assertThat(cluster.schemaRegistry())
        .isEqualTo(new RegistrySettings(Flavor.APICURIO, 8181, "1g", Map.of()));
    assertThat(cluster.connect())
        .isEqualTo(
            new ConnectSettings(
                8183,
                "cdc",
                "3g",
                new KafkaSettings.Jmx(9998, "127.0.0.1"),
                Map.of("consumer.max.poll.records", "10000")));
    assertThat(cluster.templates()).hasValue(folder.resolve("my-templates"));
  }

  @Test
  void propertiesStayExactlyAsTheyAreWrittenAndInTheirOrder() {
    Cluster cluster =
        Reading.cluster(
            Reading.ONE_HOST
                + """
                zookeeper:
                  properties:
                    big: 21474836480
                    decimal: 1.10
                    power: 1e3
                    octal: 007
                    hex: 0xFF
                    negative: -1
                    yes: yes
                    on: on
                    true: true
                    upper: True
                    empty: ''
                    quoted: "  spaces  "
                    lines: |
                      one
                      two
                    connect: ${file:/etc/kafka/secrets.properties:password}
                    literal: $${env:HOME}
                    chinese: 数据
                """);

    assertThat(cluster.zookeeper().properties().entrySet().stream().map(Object::toString))
        .containsExactly(
            "big=21474836480",
            "decimal=1.10",
            "power=1e3",
            "octal=007",
            "hex=0xFF",
            "negative=-1",
            "yes=yes",
            "on=on",
            "true=true",
            "upper=True",
            "empty=",
            "quoted=  spaces  ",
            "lines=one\ntwo\n",
            "connect=${file:/etc/kafka/secrets.properties:password}",
            "literal=${env:HOME}",
            "chinese=数据");
  }

  @Test
  void variablesAndFilesMayStandForTextAndNumbers() throws IOException {
    Files.writeString(folder.resolve("port"), "9192\n");
    String yaml =
        Reading.ONE_HOST.replace("10.0.0.1", "'${env:ADDRESS}'")
            + "kafka: {port: '${file:port}', heap: '${env:HEAP}'}\n";
    Cluster cluster =
        new ClusterReader(Map.of("ADDRESS", "10.9.9.9", "HEAP", "3g"), Path.of("/home/me"))
            .read(yaml, folder.resolve("cluster.yaml"))
            .cluster();

    assertThat(cluster.hosts().get(0).address()).isEqualTo("10.9.9.9");
    assertThat(cluster.kafka().port()).isEqualTo(9192);
    assertThat(cluster.kafka().heap()).isEqualTo("3g");
  }

  @Test
  void aMissingVariableIsToldOnce() {
    assertThat(
            Reading.problems(
                "name: ${env:X}\nhosts:\n  - name: ${env:X}\n    id: ${env:X}\n"
                    + "    address: ${env:X}\n    roles: ['${env:X}']\n"
                    + "kafka: ${env:X}\nconnect:\n  port: ${env:X}\n  properties: {a.b: '${env:X}'}\n"))
        .hasSize(8)
        .allMatch(line -> line.endsWith("the variable X is not set (export X=...)"));
  }
}
