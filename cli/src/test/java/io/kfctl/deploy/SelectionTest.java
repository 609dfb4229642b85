package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.Selection.Placement;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final String YAML =
      """
      name: datasync
      hosts:
        - {name: b, id: 1, address: 10.0.0.1, roles: [kafka, zookeeper]}
        - {name: a, id: 2, address: 10.0.0.2, roles: [kafka]}
      """;

  @TempDir private static Path folder;
  private Cluster cluster;

  @BeforeEach
  void read() {
    cluster = new Site(folder, YAML).cluster();
  }

  @Test
  void nothing_named_is_everything_by_role_and_then_by_host() {
    Host b = cluster.hosts().get(0);
    Host a = cluster.hosts().get(1);

    assertThat(Selection.of(cluster, List.of(), Optional.empty()).placements())
        .containsExactly(
            new Placement(b, Role.ZOOKEEPER),
            new Placement(b, Role.KAFKA),
            new Placement(a, Role.KAFKA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka", "kafka-server", "kafka-server.service"})
  void role_and_unit_names_are_taken(String name) {
    Selection selection = Selection.of(cluster, List.of(name), Optional.of("a"));

    assertThat(selection.placements())
        .containsExactly(new Placement(cluster.hosts().get(1), Role.KAFKA));
  }

  @Test
  void a_service_named_twice_is_one() {
    Selection selection = Selection.of(cluster, List.of("kafka", "kafka-server"), Optional.of("a"));

    assertThat(selection.placements()).hasSize(1);
  }

  @Test
  void an_unknown_service_lists_those_of_the_file() {
    assertNotFound(
        List.of("connect"),
        Optional.empty(),
        "there is no service 'connect' in the cluster file",
        "services: zookeeper, kafka");
    assertNotFound(
        List.of("kafka", "Kafka"),
        Optional.empty(),
        "there is no service 'Kafka' in the cluster file",
        "services: zookeeper, kafka");
  }

  @Test
  void an_unknown_host_lists_those_of_the_file() {
    assertNotFound(
        List.of(), Optional.of("c"), "there is no host 'c' in the cluster file", "hosts: b, a");
  }

  @Test
  void a_service_that_is_elsewhere_is_not_found() {
    assertNotFound(
        List.of("zookeeper"), Optional.of("a"), "zookeeper does not run on a", "kfctl status");
  }

  private void assertNotFound(
      List<String> services, Optional<String> host, String message, String hint) {
    assertThatThrownBy(() -> Selection.of(cluster, services, host))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
              assertThat(e.hint()).contains(hint);
            })
        .hasMessage(message);
  }
}
