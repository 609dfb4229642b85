package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code properties} of cluster.yaml against the templates. */
class OverridesTest {
  private static final Host NODE1 = Clusters.host("node1", 1, "10.0.0.1");
  private static final Host NODE2 = Clusters.host("node2", 2, "10.0.0.2");

  @Test
  void aValueTakesThePlaceOfTheTemplates() {
    String text =
        first(Role.KAFKA, Map.of("log.retention.hours", "168", "compression.type", "lz4"))
            .text(Role.KAFKA, "kafka-server.properties");

    assertThat(text)
        .contains(
            "# Per partition, with unlimited time: keep an eye on the disk.\n"
                + "log.retention.hours=168\n",
            "\n# From kafka.properties in cluster.yaml\ncompression.type=lz4\n")
        .doesNotContain("log.retention.hours=-1");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyServiceTakesThem(Role role) {
    Rendered host = first(role, Map.of("some.key", "some value"));
    String name = ServiceFiles.fileName(ServiceFiles.of(role, Flavor.CONFLUENT).settings());

    assertThat(host.properties(role, name)).containsEntry("some.key", "some value");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aValueCannotBreakOutOfItsLine(Role role) {
    String hostile = "x\nbroker.id=666\r\n#\\";
    Rendered host = first(role, Map.of("some.key", hostile));
    String name = ServiceFiles.fileName(ServiceFiles.of(role, Flavor.CONFLUENT).settings());

    assertThat(host.properties(role, name)).containsEntry("some.key", hostile);
    assertThat(host.text(role, name).lines()).noneMatch("broker.id=666"::equals);
  }

  /** These reach templates of other services or hosts, so they are refused instead of escaped. */
  @Test
  void aValueThatTravelsIntoTemplatesCannotBreakOutOfItsLineEither() {
    for (String key : List.of("zookeeper.connect", "message.max.bytes")) {
      assertThatThrownBy(() -> first(Role.KAFKA, Map.of(key, "1\nauto.create.topics.enable=no")))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("\"1?auto.create.topics.enable=no\"");
    }
    assertThatThrownBy(() -> first(Role.CONNECT, Map.of("rest.advertised.host.name", "a\nb=c")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("connect.advertisedHost");
  }

  @Test
  void connectsSizesFollowTheBrokers() {
    assertThat(
            first(Role.KAFKA, Map.of("message.max.bytes", "10485760"))
                .properties(Role.CONNECT, "kafka-connect.properties"))
        .containsEntry("consumer.max.partition.fetch.bytes", "10485760")
        .containsEntry("producer.max.request.size", "10485760");
  }

  @Test
  void othersReachAServiceWhereItsPropertiesPutIt() {
    Rendered host =
        Rendered.first(
            Clusters.of(Flavor.CONFLUENT, NODE1)
                .properties(Role.ZOOKEEPER, Map.of("clientPort", "2281"))
                .properties(Role.KAFKA, Map.of("listeners", "PLAINTEXT://0.0.0.0:9192"))
                .properties(Role.SCHEMA_REGISTRY, Map.of("listeners", "http://0.0.0.0:8181")));

    assertThat(host.properties(Role.KAFKA, "kafka-server.properties"))
        .containsEntry("zookeeper.connect", "10.0.0.1:2281")
        .containsEntry("advertised.listeners", "PLAINTEXT://10.0.0.1:9192");
    assertThat(host.properties(Role.CONNECT, "kafka-connect.properties"))
        .containsEntry("bootstrap.servers", "10.0.0.1:9192")
        .containsEntry("value.converter.schema.registry.url", "http://10.0.0.1:8181");
  }

  @Test
  void anAdvertisedWildcardBecomesEachHostsOwnAddress() {
    Clusters clusters =
        Clusters.of(Flavor.CONFLUENT, NODE1, NODE2)
            .properties(
                Role.KAFKA,
                Map.of(
                    "listeners", "IN://0.0.0.0:9092,OUT://0.0.0.0:9094",
                    "advertised.listeners", "IN://0.0.0.0:9092,OUT://kafka.example.com:9094"));

    for (Host host : List.of(NODE1, NODE2)) {
      assertThat(
              Rendered.of(clusters.build(), host).properties(Role.KAFKA, "kafka-server.properties"))
          .containsEntry(
              "advertised.listeners",
              "IN://" + host.address() + ":9092,OUT://kafka.example.com:9094");
    }
  }

  @Test
  void dataOnOtherDisksIsMadeAndMayBeWritten() {
    Clusters clusters =
        Clusters.of(Flavor.CONFLUENT, NODE1)
            .properties(Role.ZOOKEEPER, Map.of("dataDir", "/zk", "dataLogDir", "/fast/zk"))
            .properties(Role.KAFKA, Map.of("log.dirs", "/data1/kafka, /data2/kafka"));
    Rendered host = Rendered.first(clusters);

    assertThat(host.file(Role.ZOOKEEPER, "myid").path()).isEqualTo("/zk/myid");
    assertThat(host.text(Role.ZOOKEEPER, "zookeeper.service"))
        .contains("\nReadWritePaths=/zk /fast/zk /KFDATA/zookeeper/logs\n");
    assertThat(host.text(Role.KAFKA, "kafka-server.service"))
        .contains("\nReadWritePaths=/data1/kafka /data2/kafka /KFDATA/kafka/logs\n");
    assertThat(new Renderer(clusters.build(), RenderSecrets.placeholders()).directories(NODE1))
        .extracting(RenderedDirectory::path)
        .contains("/zk", "/fast/zk", "/data1/kafka", "/data2/kafka")
        .doesNotContain("/KFDATA/zookeeper/data", "/KFDATA/kafka/data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"relative", "/a b", "/a%b", "/a$b", "/a\nb", "/a/../etc", "/a/", "", " , "})
  void dataInAPlaceThatAUnitCannotNameIsRefused(String path) {
    assertThatThrownBy(() -> first(Role.KAFKA, Map.of("log.dirs", path)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("log.dirs");
  }

  @Test
  void aPropertyWithASecretMarksItsFile() {
    assertThat(
            first(Role.CONNECT, Map.of("ssl.keystore.password", "x"))
                .file(Role.CONNECT, "kafka-connect.properties")
                .containsSecrets())
        .isTrue();
    assertThat(
            first(Role.CONNECT, Map.of())
                .file(Role.CONNECT, "kafka-connect.properties")
                .containsSecrets())
        .isFalse();
  }

  private static Rendered first(Role role, Map<String, String> properties) {
    return Rendered.first(Clusters.of(Flavor.CONFLUENT, NODE1).properties(role, properties));
  }
}
