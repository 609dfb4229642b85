package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.ConfigKeys;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RendererTest {
  private static final Host NODE1 = Clusters.host("node1", 1, "10.0.0.1");
  private static final Host NODE2 = Clusters.host("node2", 2, "10.0.0.2");
  private static final Host NODE3 = Clusters.host("node3", 3, "10.0.0.3");

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void theSameClusterGivesTheSameFilesInTheSameOrder(Flavor flavor) {
    Cluster cluster = Clusters.of(flavor, NODE1, NODE2, NODE3).build();

    assertThat(Rendered.of(cluster, NODE2).files())
        .isEqualTo(Rendered.of(cluster, NODE2).files())
        .isSortedAccordingTo((a, b) -> a.role().compareTo(b.role()));
  }

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void noLogGrowsForEver(Flavor flavor) {
    Rendered host = Rendered.first(Clusters.of(flavor, NODE1));
    for (RenderedFile file : host.files()) {
      if (file.name().equals("log4j.properties")) {
        Map<String, String> log4j = host.properties(file.role(), file.name());
        assertThat(appendersToFiles(log4j)).as(file.path()).isNotEmpty();
        for (String appender : appendersToFiles(log4j)) {
          assertThat(log4j)
              .containsEntry(appender, "org.apache.log4j.RollingFileAppender")
              .containsKeys(appender + ".MaxFileSize", appender + ".MaxBackupIndex");
          assertThat(log4j.get(appender + ".File"))
              .startsWith(file.path().replace("/etc/log4j.properties", "/logs/"));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void kafkaAndConnectKnowEverySetting(Flavor flavor) {
    ConfigKeys known = new ConfigKeys();
    Rendered host = Rendered.first(Clusters.of(flavor, NODE1));
    // Else there would be no list to look into, and nothing would be said of any key.
    assertThat(known.unknown(Role.KAFKA, "3.4.1", "message.max.byte")).isPresent();
    assertThat(known.unknown(Role.CONNECT, "3.4.1", "rest.port")).isPresent();

    assertThat(host.properties(Role.KAFKA, "kafka-server.properties").keySet())
        .allSatisfy(key -> assertThat(known.unknown(Role.KAFKA, "3.4.1", key)).isEmpty());
    assertThat(host.properties(Role.CONNECT, "kafka-connect.properties").keySet())
        .allSatisfy(key -> assertThat(known.unknown(Role.CONNECT, "3.4.1", key)).isEmpty());
  }

  private static List<String> appendersToFiles(Map<String, String> log4j) {
    return log4j.keySet().stream()
        .filter(key -> key.endsWith(".File"))
        .map(key -> key.substring(0, key.length() - ".File".length()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 1", "3, 3, 2", "5, 3, 2"})
  void copiesFollowTheNumberOfBrokers(int brokers, String factor, String minInsync) {
    Host[] hosts =
        IntStream.rangeClosed(1, brokers)
            .mapToObj(i -> Clusters.host("node" + i, i, "10.0.0." + i))
            .toArray(Host[]::new);
    Rendered host = Rendered.first(Clusters.of(Flavor.CONFLUENT, hosts));

    Map<String, String> broker = host.properties(Role.KAFKA, "kafka-server.properties");
    assertThat(broker)
        .containsEntry("default.replication.factor", factor)
        .containsEntry("offsets.topic.replication.factor", factor)
        .containsEntry("transaction.state.log.replication.factor", factor)
        .containsEntry("min.insync.replicas", minInsync)
        .containsEntry("transaction.state.log.min.isr", minInsync);
    assertThat(host.properties(Role.CONNECT, "kafka-connect.properties"))
        .containsEntry("config.storage.replication.factor", factor)
        .containsEntry("offset.storage.replication.factor", factor)
        .containsEntry("status.storage.replication.factor", factor);
    assertThat(host.properties(Role.SCHEMA_REGISTRY, "schema-registry.properties"))
        .containsEntry("kafkastore.topic.replication.factor", factor);
  }

  @Test
  void anEnsembleListsItsMembersByIdWhateverTheOrderOfTheHosts() {
    Host named = Clusters.host("node4", 4, "zk4.example.com");
    Rendered second =
        Rendered.of(Clusters.of(Flavor.CONFLUENT, NODE3, NODE1, named).build(), NODE1);

    assertThat(second.text(Role.ZOOKEEPER, "zoo.cfg"))
        .contains(
            "server.1=10.0.0.1:2888:3888\nserver.3=10.0.0.3:2888:3888\n"
                + "server.4=zk4.example.com:2888:3888\n")
        .doesNotContain("quorumListenOnAllIPs");
    assertThat(second.text(Role.ZOOKEEPER, "myid")).isEqualTo("1\n");
  }

  @Test
  void aMemberKnownByNameListensForItsPeersOnAllAddresses() {
    Host named = Clusters.host("node4", 4, "zk4.example.com");

    assertThat(
            Rendered.of(Clusters.of(Flavor.CONFLUENT, NODE1, named).build(), named)
                .properties(Role.ZOOKEEPER, "zoo.cfg"))
        .containsEntry("quorumListenOnAllIPs", "true");
  }

  @Test
  void programsSettingsAndUnitsMayBelongToAnotherThanRoot() {
    Cluster cluster =
        Clusters.of(Flavor.APICURIO, NODE1).service("me", "staff").owner("me").build();
    Renderer renderer = new Renderer(cluster, RenderSecrets.placeholders());

    assertThat(renderer.files(NODE1))
        .isNotEmpty()
        .allMatch(file -> file.owner().equals("me") && file.group().equals("staff"));
    assertThat(renderer.directories(NODE1))
        .isNotEmpty()
        .allMatch(folder -> folder.owner().equals("me") && folder.group().equals("staff"));
  }

  @Test
  void aSingleMemberStandsAlone() {
    assertThat(Rendered.first(Clusters.of(Flavor.CONFLUENT, NODE1)).text(Role.ZOOKEEPER, "zoo.cfg"))
        .doesNotContain("server.", "quorumListenOnAllIPs");
  }

  @Test
  void connectTalksToAllOfConfluentsRegistriesOrToTheNearestOfApicurios() {
    assertThat(
            Rendered.of(Clusters.of(Flavor.CONFLUENT, NODE1, NODE2).build(), NODE2)
                .properties(Role.CONNECT, "kafka-connect.properties"))
        .containsEntry(
            "key.converter.schema.registry.url", "http://10.0.0.1:8081,http://10.0.0.2:8081")
        .containsEntry(
            "value.converter.schema.registry.url", "http://10.0.0.1:8081,http://10.0.0.2:8081");
    assertThat(
            Rendered.of(Clusters.of(Flavor.APICURIO, NODE1, NODE2).build(), NODE2)
                .properties(Role.CONNECT, "kafka-connect.properties"))
        .containsEntry(
            "key.converter.apicurio.registry.url", "http://10.0.0.2:8081/apis/registry/v2")
        .containsEntry(
            "value.converter.apicurio.registry.url", "http://10.0.0.2:8081/apis/registry/v2");
  }

  @Test
  void aWorkerWithoutARegistryBesideItTakesTheFirst() {
    Host worker = Clusters.host("node9", 9, "10.0.0.9", Role.CONNECT);

    assertThat(
            Rendered.of(Clusters.of(Flavor.APICURIO, NODE1, NODE2, worker).build(), worker)
                .properties(Role.CONNECT, "kafka-connect.properties"))
        .containsEntry(
            "key.converter.apicurio.registry.url", "http://10.0.0.1:8081/apis/registry/v2");
  }

  @Test
  void onlyConfluentsConvertersAreTakenFromTheClassPath() {
    assertThat(
            Rendered.first(Clusters.of(Flavor.APICURIO, NODE1))
                .env(Role.CONNECT, "kafka-connect.env"))
        .doesNotContainKey("CLASSPATH");
  }

  @Test
  void ipv6AddressesStandInBrackets() {
    Host six = Clusters.host("node1", 1, "fd00::1");
    Host seven = Clusters.host("node2", 2, "fd00::2");
    Rendered host = Rendered.of(Clusters.of(Flavor.CONFLUENT, six, seven).build(), six);

    assertThat(host.properties(Role.KAFKA, "kafka-server.properties"))
        .containsEntry("advertised.listeners", "PLAINTEXT://[fd00::1]:9092")
        .containsEntry("zookeeper.connect", "[fd00::1]:2181,[fd00::2]:2181");
    assertThat(host.properties(Role.ZOOKEEPER, "zoo.cfg"))
        .containsEntry("server.2", "[fd00::2]:2888:3888");
    assertThat(host.env(Role.KAFKA, "kf-server.env").get("KAFKA_JMX_OPTS"))
        .doesNotContain("preferIPv4Stack");
  }

  @Test
  void jmxStaysOnLoopback() {
    Rendered host = Rendered.first(Clusters.of(Flavor.CONFLUENT, NODE1));

    assertThat(host.env(Role.KAFKA, "kf-server.env").get("KAFKA_JMX_OPTS"))
        .contains(
            "jmxremote.host=127.0.0.1",
            "rmi.server.hostname=127.0.0.1",
            "jmxremote.rmi.port=29999");
    assertThat(host.env(Role.CONNECT, "kafka-connect.env").get("KAFKA_JMX_OPTS"))
        .contains(
            "jmxremote.host=127.0.0.1",
            "rmi.server.hostname=127.0.0.1",
            "jmxremote.rmi.port=29998");
    assertThat(host.env(Role.ZOOKEEPER, "zk.env")).containsEntry("JMXDISABLE", "true");
    assertThat(
            host.env(Role.SCHEMA_REGISTRY, "schema-registry.env").get("SCHEMA_REGISTRY_JMX_OPTS"))
        .doesNotContain("jmxremote");
  }

  @Test
  void heapsReachTheProcesses() {
    Rendered confluent = Rendered.first(Clusters.of(Flavor.CONFLUENT, NODE1));
    Rendered apicurio = Rendered.first(Clusters.of(Flavor.APICURIO, NODE1));

    assertThat(confluent.env(Role.ZOOKEEPER, "zk.env").get("SERVER_JVMFLAGS")).contains("-Xmx512m");
    assertThat(confluent.env(Role.KAFKA, "kf-server.env"))
        .containsEntry("KAFKA_HEAP_OPTS", "-Xms1g -Xmx1g");
    assertThat(confluent.env(Role.SCHEMA_REGISTRY, "schema-registry.env"))
        .containsEntry("SCHEMA_REGISTRY_HEAP_OPTS", "-Xmx512m");
    assertThat(apicurio.env(Role.SCHEMA_REGISTRY, "schema-registry.env").get("JAVA_OPTS"))
        .contains("-Xmx512m");
    assertThat(confluent.env(Role.CONNECT, "kafka-connect.env"))
        .containsEntry("KAFKA_HEAP_OPTS", "-Xmx2g");
  }

  @Test
  void theSecretOfTheClusterIsInTheRegistrysFileAndNowhereElse() {
    Cluster cluster = Clusters.of(Flavor.CONFLUENT, NODE1).build();
    Secret secret = new Secret("s3\\cret=值");
    List<RenderedFile> files =
        new Renderer(cluster, new RenderSecrets(Optional.of(secret))).files(NODE1);

    assertThat(files)
        .filteredOn(file -> file.content().contains("s3"))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("schema-registry.properties");
              assertThat(file.mode()).isEqualTo("0640");
              assertThat(file.containsSecrets()).isTrue();
              assertThat(PropertiesText.parse(file.content()).values())
                  .containsEntry("metadata.encoder.secret", "s3\\cret=值");
              assertThat(SecretText.masked(file.content())).doesNotContain("s3");
            });
    assertThat(secret.toString() + files).doesNotContain("s3");
  }

  @Test
  void withoutASecretTheFileCarriesTheMarkedPlaceholder() {
    assertThat(
            Rendered.first(Clusters.of(Flavor.CONFLUENT, NODE1))
                .properties(Role.SCHEMA_REGISTRY, "schema-registry.properties"))
        .containsEntry("metadata.encoder.secret", RenderSecrets.PLACEHOLDER);
  }

  @Test
  void directoriesComeBeforeWhatTheyHold() {
    Cluster cluster = Clusters.of(Flavor.CONFLUENT, NODE1).build();
    List<String> paths =
        new Renderer(cluster, RenderSecrets.placeholders())
            .directories(NODE1).stream().map(RenderedDirectory::path).toList();

    assertThat(paths).doesNotHaveDuplicates();
    for (String path : paths) {
      String parent = path.substring(0, path.lastIndexOf('/'));
      if (paths.contains(parent)) {
        assertThat(paths.indexOf(parent)).as(path).isLessThan(paths.indexOf(path));
      }
    }
  }

  @Test
  void aHostGetsOnlyWhatItsRolesNeed() {
    Host worker = Clusters.host("node9", Host.NO_ID, "10.0.0.9", Role.CONNECT);
    Cluster cluster = Clusters.of(Flavor.CONFLUENT, NODE1, worker).build();

    assertThat(Rendered.of(cluster, worker).files())
        .extracting(RenderedFile::path)
        .containsExactly(
            "/KFDATA/kafka-connect/etc/kafka-connect.properties",
            "/KFDATA/kafka-connect/etc/kafka-connect.env",
            "/KFDATA/kafka-connect/etc/log4j.properties",
            "/etc/systemd/system/kafka-connect.service");
  }
}
