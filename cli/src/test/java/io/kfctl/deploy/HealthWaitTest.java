package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health;
import io.kfctl.error.ExitCode;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.host.FakeTransport;
import io.kfctl.host.SystemdServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthWaitTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final String RUNNING = "active running 0";
  private static final List<String> JOURNAL =
      List.of("journalctl", "-u", "kafka-server", "-n", "300", "-o", "short-iso", "--no-pager");
  private static final String JOURNALED =
      "12:00 node1 kafka[7]: No such file\n12:00 node1 systemd[1]: it ended\n";
  private static final List<String> START = List.of("systemctl", "start", "kafka-server");
  private static final String WORDS = "  No such file\n  systemd: it ended";

  @TempDir private static Path folder;
  private Cluster cluster;
  private FakeGate gate;
  private Map<Host, FakeTransport> transports;
  private Fleet fleet;

  @BeforeEach
  void make() {
    cluster = new Site(folder, Site.THREE).cluster();
    gate = new FakeGate(cluster, Role.KAFKA);
    transports =
        cluster.hosts().stream()
            .collect(Collectors.toMap(host -> host, host -> new FakeTransport(host.name())));
    transports.values().forEach(host -> host.onWords(JOURNAL, JOURNALED));
    states(RUNNING);
    fleet = new Fleet(cluster, transports::get, SystemdServices::new);
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void it_looks_until_every_host_is_healthy() {
    gate.finds(this::ill).then(this::ill).then(host -> Health.healthy(host, Role.KAFKA, ""));

    wait(LONG).untilHealthy(gate, cluster.hosts());

    assertThat(gate.asked()).containsExactly("look", "look", "look");
  }

  @Test
  void hosts_are_asked_less_often_than_gates_look_because_they_have_a_service_to_start() {
    gate.finds(this::ill);
    for (int look = 0; look < 4; look++) {
      gate.then(this::ill);
    }
    gate.then(host -> Health.healthy(host, Role.KAFKA, ""));

    wait(LONG).untilHealthy(gate, cluster.hosts());

    assertThat(gate.asked()).hasSize(6);
    assertThat(transports.values())
        .allSatisfy(
            host ->
                assertThat(host.titles())
                    .containsExactly(
                        "read the state of kafka-server", "read the state of kafka-server"));
  }

  @Test
  void the_last_proof_is_waited_for_in_the_same_way() {
    gate.finds(this::ill).then(host -> Health.healthy(host, Role.KAFKA, ""));

    wait(LONG).untilProven(gate, cluster.hosts());

    assertThat(gate.asked()).containsExactly("prove", "prove");
  }

  @Test
  void hosts_that_are_not_waited_for_may_be_ill() {
    gate.finds(host -> host.id() == 2 ? ill(host) : Health.healthy(host, Role.KAFKA, ""));

    wait(LONG).untilHealthy(gate, List.of(cluster.hosts().get(0)));

    assertThat(gate.asked()).containsExactly("look");
  }

  @Test
  void a_process_that_is_started_again_by_systemd_has_died() {
    gate.finds(this::ill);
    states("activating auto-restart 1");

    assertDied();
  }

  @Test
  void a_unit_that_systemd_has_given_up_has_died() {
    gate.finds(this::ill);
    states("failed failed 0");

    assertDied();
  }

  @Test
  void every_host_whose_service_died_is_told() {
    gate.finds(this::ill);
    states("failed failed 0");

    assertThatThrownBy(() -> wait(LONG).untilHealthy(gate, cluster.hosts()))
        .hasMessageContainingAll("node1: kafka-server died", "node2: ", "node3: ");
  }

  @Test
  void a_process_that_runs_again_has_died_in_between() {
    gate.finds(this::ill);
    states("active running 3", "active running 3", "active running 4");

    assertDied();
  }

  @Test
  void restarts_before_the_first_look_are_history() {
    gate.finds(this::ill).then(host -> Health.healthy(host, Role.KAFKA, ""));
    states("active running 3");

    wait(LONG).untilHealthy(gate, cluster.hosts());

    assertThat(gate.asked()).hasSize(2);
  }

  @Test
  void a_service_that_died_without_a_word_is_told_so() {
    gate.finds(this::ill);
    states("failed failed 0");
    transports.values().forEach(host -> host.onWords(JOURNAL, "\n"));

    assertThatThrownBy(() -> wait(LONG).untilHealthy(gate, cluster.hosts().subList(0, 1)))
        .hasMessage("node1: kafka-server died after it was started\nits last words:\n  (nothing)");
  }

  @Test
  void a_service_is_started_again_when_the_reason_for_its_end_passes() {
    gate.passes("No such file\nsystemd: it ended").finds(this::ill);
    for (int look = 0; look < 4; look++) {
      gate.then(this::ill);
    }
    gate.then(host -> Health.healthy(host, Role.KAFKA, ""));
    states("failed failed 0", "active running 7");
    transports.values().forEach(host -> host.onWords(START, ""));

    wait(LONG).untilHealthy(gate, cluster.hosts().subList(0, 1));

    assertThat(gate.asked()).hasSize(6);
    assertThat(transports.get(cluster.hosts().get(0)).titles())
        .filteredOn("systemctl start kafka-server"::equals)
        .hasSize(1);
  }

  @Test
  void a_reason_that_does_not_pass_in_time_is_told() {
    gate.passes("No such file\nsystemd: it ended").finds(this::ill);
    states("failed failed 0");
    transports.values().forEach(host -> host.onWords(START, ""));

    assertThatThrownBy(() -> wait(Duration.ZERO).untilHealthy(gate, cluster.hosts().subList(0, 1)))
        .hasMessage("node1: kafka-server is not healthy after 0 s: not yet\n" + WORDS);
  }

  @Test
  void when_the_time_is_up_every_ill_host_is_told_with_the_end_of_its_log() {
    gate.finds(host -> host.id() == 2 ? Health.healthy(host, Role.KAFKA, "") : ill(host));

    UserError error =
        catchThrowableOfType(
            UserError.class, () -> wait(Duration.ZERO).untilHealthy(gate, cluster.hosts()));

    assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(error)
        .hasMessage(
            """
            node1: kafka-server is not healthy after 0 s: not yet
              No such file
              systemd: it ended
            node3: kafka-server is not healthy after 0 s: not yet
              No such file
              systemd: it ended""");
  }

  @Test
  void a_port_that_listens_and_cannot_be_reached_is_its_own_error() {
    gate.finds(host -> Health.unreachable(host, Role.KAFKA, "no answer in time", 9092));
    transports.get(cluster.hosts().get(0)).onWords(ss(), "LISTEN 0 50 *:9092 *:*\n");

    UserError error =
        catchThrowableOfType(
            UserError.class,
            () -> wait(Duration.ZERO).untilHealthy(gate, cluster.hosts().subList(0, 1)));

    assertThat(error.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(error.hint())
        .contains("open TCP port 9092 from this machine to 10.0.0.1 in the firewalls between them");
    assertThat(error)
        .hasMessage(
            "node1: port 9092 (kafka-server) listens on the host, but is closed from here: no"
                + " answer in time");
  }

  @Test
  void a_port_that_nobody_listens_on_is_an_ill_service() {
    gate.finds(host -> Health.unreachable(host, Role.KAFKA, "connection refused", 9092));
    transports.get(cluster.hosts().get(0)).onWords(ss(), "");

    UserError error =
        catchThrowableOfType(
            UserError.class,
            () -> wait(Duration.ZERO).untilHealthy(gate, cluster.hosts().subList(0, 1)));

    assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(error.hint()).contains("kfctl logs kafka --host node1");
    assertThat(error)
        .hasMessageStartingWith(
            "node1: kafka-server is not healthy after 0 s: connection refused\n");
  }

  @Test
  void the_wait_can_be_interrupted() {
    gate.finds(
        host -> {
          Thread.currentThread().interrupt();
          return ill(host);
        });

    assertThatThrownBy(() -> wait(LONG).untilHealthy(gate, cluster.hosts()))
        .isInstanceOf(Interrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void assertDied() {
    UserError error =
        catchThrowableOfType(
            UserError.class, () -> wait(LONG).untilHealthy(gate, cluster.hosts().subList(0, 1)));

    assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(error.hint()).contains("all of its log: kfctl logs kafka --host node1");
    assertThat(error)
        .hasMessage("node1: kafka-server died after it was started\nits last words:\n" + WORDS);
  }

  private HealthWait wait(Duration limit) {
    return new HealthWait(fleet, limit, Duration.ofNanos(1));
  }

  private Health ill(Host host) {
    return Health.unwell(host, Role.KAFKA, "not yet");
  }

  private static List<String> ss() {
    return List.of("ss", "-Hltn", "sport", "=", ":9092");
  }

  /** What systemctl says of the unit on every host, one look after the other; the last stays. */
  private void states(String... looks) {
    for (FakeTransport host : transports.values()) {
      Deque<String> left = new ArrayDeque<>(Arrays.asList(looks));
      host.on(
          command -> command.title().equals("read the state of kafka-server"),
          run -> FakeTransport.result(0, shown(left.size() > 1 ? left.remove() : left.peek()), ""));
    }
  }

  private static String shown(String look) {
    String[] words = look.split(" ");
    return "LoadState=loaded\nActiveState=%s\nSubState=%s\nNRestarts=%s\n"
        .formatted((Object[]) words);
  }
}
