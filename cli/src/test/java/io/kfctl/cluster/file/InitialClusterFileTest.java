package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialClusterFileTest {
  private static Cluster written(Flavor flavor, List<String> addresses) {
    ReadResult result =
        Reading.read(InitialClusterFile.text("datasync", flavor, addresses), Map.of());
    assertThat(result.warnings()).isEmpty();
    return result.cluster();
  }

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void ofOneHostIsTheDefaults(Flavor flavor) {
    Cluster cluster = written(flavor, List.of("10.0.0.1"));
    Cluster defaults =
        Reading.cluster(Reading.ONE_HOST + "schemaRegistry: {flavor: " + flavor.yamlName() + "}\n");

    assertThat(cluster).isEqualTo(defaults);
  }

  @Test
  void ofThreeHostsWritesIdsAndEveryRole() {
    Cluster cluster = written(Flavor.CONFLUENT, InitialClusterFile.EXAMPLE_ADDRESSES_HA);

    assertThat(cluster.hosts())
        .extracting(Host::name, Host::id, Host::address, Host::roles)
        .containsExactly(
            tuple("node1", 1, "192.168.1.11", EnumSet.allOf(Role.class)),
            tuple("node2", 2, "192.168.1.12", EnumSet.allOf(Role.class)),
            tuple("node3", 3, "192.168.1.13", EnumSet.allOf(Role.class)));
  }

  @Test
  void theNumberOfZookeepersIsOdd() {
    for (int hosts = 1; hosts <= 8; hosts++) {
      List<String> addresses =
          IntStream.rangeClosed(1, hosts).mapToObj(i -> "10.0.0." + i).toList();
      Cluster cluster = written(Flavor.CONFLUENT, addresses);

      assertThat(cluster.hostsWith(Role.ZOOKEEPER).size() % 2).isEqualTo(1);
      assertThat(cluster.hostsWith(Role.KAFKA)).hasSize(hosts);
    }
  }

  @Test
  void theCommentedLinesCanBeSwitchedOnAndAreTheDefaults() {
    String text = InitialClusterFile.text("datasync", Flavor.CONFLUENT, List.of("10.0.0.1"));
    String switchedOn =
        text.lines()
            .map(line -> line.replaceFirst("^  # (?= *([a-zA-Z.]+:( |$)|- ))", "  "))
            .collect(Collectors.joining("\n", "", "\n"));
    ReadResult result = Reading.read(switchedOn);
    Cluster cluster = result.cluster();
    Cluster defaults = Reading.cluster(Reading.ONE_HOST);

    assertThat(switchedOn).doesNotContainPattern("(?m)^  # +[a-zA-Z.]+: ");
    assertThat(result.warnings()).isEmpty();
    assertThat(cluster.service()).isEqualTo(defaults.service());
    assertThat(cluster.paths()).isEqualTo(defaults.paths());
    assertThat(cluster.packages().directory()).isEqualTo(defaults.packages().directory());
    assertThat(cluster.packages().versions()).isEqualTo(defaults.packages().versions());
    assertThat(cluster.packages().plugins()).containsAll(defaults.packages().plugins());
    assertThat(cluster.ssh().hostKeys()).isEqualTo(defaults.ssh().hostKeys());
    assertThat(cluster.zookeeper()).isEqualTo(defaults.zookeeper());
    assertThat(cluster.schemaRegistry()).isEqualTo(defaults.schemaRegistry());
    assertThat(cluster.kafka().port()).isEqualTo(defaults.kafka().port());
    assertThat(cluster.kafka().heap()).isEqualTo(defaults.kafka().heap());
    assertThat(cluster.kafka().properties()).containsKey("log.retention.hours");
    assertThat(cluster.connect().port()).isEqualTo(defaults.connect().port());
    assertThat(cluster.connect().groupId()).isEqualTo(defaults.connect().groupId());
    assertThat(cluster.connect().heap()).isEqualTo(defaults.connect().heap());
    assertThat(cluster.connect().properties()).containsKey("consumer.max.poll.records");
  }

  @Test
  void namesTheSchemaBesideIt() {
    assertThat(InitialClusterFile.text("datasync", Flavor.CONFLUENT, List.of("10.0.0.1")))
        .startsWith("# yaml-language-server: $schema=" + ClusterSchema.FILE_NAME + "\n")
        .doesNotContain("{{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "true", "null", "1e3", "on", "a_b", "1.5", "x"})
  void everyNameIsWrittenSoThatItReadsAsText(String name) {
    String text = InitialClusterFile.text(name, Flavor.CONFLUENT, List.of("fd00::1"));

    assertThat(Reading.cluster(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "", "x\nhosts: []", "'", "名称"})
  void refusesNamesThatAreNone(String name) {
    assertThatThrownBy(() -> InitialClusterFile.text(name, Flavor.CONFLUENT, List.of("10.0.0.1")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not a name");
  }

  @Test
  void refusesAddressesThatCannotWork() {
    refused(List.of(), "needs the address of a host");
    refused(List.of("10.0.0.300"), "is not an address");
    refused(List.of("0.0.0.0"), "stands for every address");
    refused(List.of("10.0.0.1", "10.0.0.1"), "the same address");
    refused(List.of("10.0.0.1", "localhost"), "loopback");
  }

  private static void refused(List<String> addresses, String reason) {
    assertThatThrownBy(() -> InitialClusterFile.text("datasync", Flavor.CONFLUENT, addresses))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(reason);
  }
}
