package io.kfctl.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.archive.Archive;
import io.kfctl.archive.ArchiveKind;
import io.kfctl.archive.Archives;
import io.kfctl.archive.Origin;
import io.kfctl.archive.PackageDirectory;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.file.ClusterReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kfctl takes the stand-in for Confluent's own archive, and it has that archive's layout. */
class ConfluentPackagesIT {
  @TempDir Path folder;

  @Test
  void aClusterOfFlavourConfluentFindsAllItsArchives() {
    Archives archives =
        new Archives(new PackageDirectory(ConfluentPackages.directory()), folder.resolve("cache"));

    List<Archive> found = archives.forCluster(cluster());

    assertThat(found)
        .extracting(Archive::kind)
        .containsExactly(
            ArchiveKind.JDK,
            ArchiveKind.ZOOKEEPER,
            ArchiveKind.KAFKA,
            ArchiveKind.REGISTRY,
            ArchiveKind.PLUGIN);
    assertThat(found.get(3))
        .satisfies(
            registry -> {
              assertThat(registry.origin()).isEqualTo(Origin.OFFICIAL);
              assertThat(registry.version()).isEqualTo("7.4.0");
              assertThat(registry.folder()).isEqualTo("confluent-7.4.0");
            });
  }

  @Test
  void theCommandsAndTheJarsLieWhereConfluentsDo() throws IOException {
    assertThat(entries())
        .contains(
            "confluent-7.4.0/bin/schema-registry-run-class",
            "confluent-7.4.0/bin/schema-registry-start",
            "confluent-7.4.0/bin/schema-registry-stop",
            "confluent-7.4.0/etc/schema-registry/log4j.properties",
            "confluent-7.4.0/etc/schema-registry/schema-registry.properties",
            "confluent-7.4.0/share/java/confluent-common/common-utils-7.9.2.jar",
            "confluent-7.4.0/share/java/kafka-serde-tools/kafka-connect-avro-converter-7.9.2.jar",
            "confluent-7.4.0/share/java/schema-registry/kafka-schema-registry-client-7.9.2.jar")
        .as("Apicurio's jars are not for Connect")
        .noneMatch(path -> path.matches("confluent-7.4.0/share/java/.*(apicurio|quarkus).*"));
  }

  @Test
  void aRegistryThatWaitsForKafkaEndsWhenTold() throws Exception {
    Path properties =
        Files.writeString(
            folder.resolve("p"),
            // Nothing listens on the port of the discard protocol.
            "listeners=http://127.0.0.1:0\nkafkastore.bootstrap.servers=PLAINTEXT://127.0.0.1:9\n");
    Path output = folder.resolve("output");
    unpack();
    Process registry =
        new ProcessBuilder(
                folder.resolve("confluent-7.4.0/bin/schema-registry-start").toString(),
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Files.readString(output).contains("Connection to node -1 "));
      registry.destroy();

      assertThat(registry.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(registry.exitValue()).isEqualTo(143);
    } finally {
      registry.destroyForcibly().waitFor();
    }
  }

  private void unpack() throws Exception {
    Path archive = ConfluentPackages.directory().resolve(ConfluentStandIn.FILE_NAME);
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()).start();
    assertThat(tar.waitFor()).isZero();
  }

  private static List<String> entries() throws IOException {
    Path archive = ConfluentPackages.directory().resolve(ConfluentStandIn.FILE_NAME);
    Process tar = new ProcessBuilder("tar", "-tzf", archive.toString()).start();
    try (BufferedReader out = tar.inputReader()) {
      return out.lines().toList();
    }
  }

  private Cluster cluster() {
    String text =
        """
        name: by-hand
        packages:
          directory: %s
          plugins: [debezium-connector-mysql-2.3.2.Final-plugin.tar.gz]
        hosts:
          - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        """
            .formatted(ConfluentPackages.directory());
    return new ClusterReader(Map.of(), folder).read(text, folder.resolve("cluster.yaml")).cluster();
  }
}
