package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.plan.ServiceAction;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceRunnerTest {
  @TempDir private static Path folder;
  private final FakeProgress progress = new FakeProgress();
  private Site site;
  private Cluster cluster;
  private Map<Role, HealthGate> gates;
  private Fleet fleet;
  private ServiceRunner runner;

  @BeforeEach
  void install() {
    site = new Site(folder, Site.THREE).install();
    cluster = site.cluster();
    gates = Site.gates(cluster);
    fleet = site.fleet(cluster);
    HealthWait wait = new HealthWait(fleet, Duration.ZERO, Duration.ofNanos(1));
    runner = new ServiceRunner(fleet, gates, wait, progress);
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void roles_come_up_in_order_starts_before_restarts_and_restarts_host_by_host() {
    runner.bringUp(
        List.of(
            action("node2", Role.CONNECT, Verb.START),
            action("node3", Role.KAFKA, Verb.RESTART),
            action("node1", Role.KAFKA, Verb.RESTART),
            action("node2", Role.KAFKA, Verb.START),
            action("node1", Role.ZOOKEEPER, Verb.RESTART)));

    assertThat(progress.lines())
        .containsExactly(
            "node1: restart zookeeper",
            "node1: wait for zookeeper",
            "node2: start kafka-server",
            "node2: wait for kafka-server",
            "node3: restart kafka-server",
            "node3: wait for kafka-server",
            "node1: restart kafka-server",
            "node1: wait for kafka-server",
            "node2: start kafka-connect",
            "node2: wait for kafka-connect");
    assertThat(gate(Role.KAFKA).asked()).containsExactly("look", "look", "look", "prove");
    assertThat(gate(Role.SCHEMA_REGISTRY).asked()).isEmpty();
  }

  @Test
  void services_that_do_not_run_start_together() {
    runner.bringUp(
        List.of(
            action("node1", Role.ZOOKEEPER, Verb.START),
            action("node2", Role.ZOOKEEPER, Verb.START),
            action("node3", Role.ZOOKEEPER, Verb.START)));

    List<String> lines = new ArrayList<>(progress.lines());
    assertThat(lines.remove(3)).isEqualTo(": wait for zookeeper");
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "node1: start zookeeper", "node2: start zookeeper", "node3: start zookeeper");
  }

  @Test
  void services_are_stopped_in_reverse() {
    runner.takeDown(
        List.of(
            action("node1", Role.ZOOKEEPER, Verb.STOP),
            action("node1", Role.CONNECT, Verb.STOP),
            action("node2", Role.KAFKA, Verb.STOP)));

    assertThat(progress.lines())
        .containsExactly(
            "node1: stop kafka-connect", "node2: stop kafka-server", "node1: stop zookeeper");
  }

  @Test
  void nothing_goes_on_after_a_service_that_stays_ill() {
    gate(Role.KAFKA).finds(Health.Verdict.UNWELL, "broker 1 is not registered");

    assertThatThrownBy(
            () ->
                runner.bringUp(
                    List.of(
                        action("node1", Role.KAFKA, Verb.RESTART),
                        action("node2", Role.KAFKA, Verb.RESTART),
                        action("node1", Role.CONNECT, Verb.START))))
        .isInstanceOf(UserError.class);
    assertThat(progress.lines())
        .containsExactly(
            "node1: restart kafka-server",
            "node1: wait for kafka-server FAILED node1: kafka-server is not healthy after 0 s:"
                + " broker 1 is not registered");
    assertThat(site.host("node2").done()).doesNotContain("systemctl restart kafka-server");
  }

  @Test
  void a_bug_without_words_stays_what_it_is() {
    gate(Role.KAFKA)
        .finds(
            host -> {
              throw new IllegalStateException();
            });

    assertThatThrownBy(() -> runner.bringUp(List.of(action("node1", Role.KAFKA, Verb.START))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(progress.lines())
        .contains("node1: wait for kafka-server FAILED IllegalStateException");
  }

  private FakeGate gate(Role role) {
    return (FakeGate) gates.get(role);
  }

  private ServiceAction action(String host, Role role, Verb verb) {
    return new ServiceAction(host(host), role, verb);
  }

  private Host host(String name) {
    return cluster.hosts().stream().filter(h -> h.name().equals(name)).findFirst().orElseThrow();
  }
}
