package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
            org.assertj.core.groups.Tuple.tuple(
                "node1", 1, "192.168.1.11", EnumSet.allOf(Role.class)),
            org.assertj.core.groups.Tuple.tuple(
                "node2", 2, "192.168.1.12", EnumSet.allOf(Role.class)),
            org.assertj.core.groups.Tuple.tuple(
                "node3", 3, "192.168.1.13", EnumSet.allOf(Role.class)));
  }

  @Test
  void theNumberOfZookeepersIsOdd() {
    for (int hosts = 1; hosts <= 8; hosts++) {
      List<String> addresses =
          java.util.stream.IntStream.rangeClosed(1, hosts).mapToObj(i -> "10.0.0." + i).toList();
      Cluster cluster = written(Flavor.CONFLUENT, addresses);

      assertThat(cluster.hostsWith(Role.ZOOKEEPER).size() % 2).isEqualTo(1);
      assertThat(cluster.hostsWith(Role.KAFKA)).hasSize(hosts);
    }
  }

  @Test
  void theCommentedLinesAreTheDefaultsAndCanBeSwitchedOn() {
    String text = InitialClusterFile.text("datasync", Flavor.CONFLUENT, List.of("10.0.0.1"));
    String switchedOn =
        text.lines()
            .filter(line -> !line.contains("my-sink") && !line.contains("home: /usr"))
            .map(line -> line.replaceFirst("^  # {1,3}(?=[ a-zA-Z.-])", "  "))
            .map(line -> line.startsWith("    ") ? line : line)
            .reduce("", (all, line) -> all + line + "\n");
    assertThat(switchedOn).contains("\n  port: 2181\n");

    assertThat(
            java.util.regex.Pattern.compile("^  # [a-zA-Z]+: ", java.util.regex.Pattern.MULTILINE)
                .matcher(switchedOn)
                .find())
        .isFalse();
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
