package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.kfctl.error.UserError;
import io.kfctl.host.ssh.TestbedTransports;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Rights to run services of a real systemd: through sudo, and with the fixed list in sudoers alone.
 */
@ExtendWith(TestbedExtension.class)
class SystemdServicesHostIT {
  private static final String UNIT =
      """
      [Service]
      ExecStart=/bin/sh -c 'echo "started: 中文"; exec sleep 98765'
      [Install]
      WantedBy=multi-user.target
      """;

  private static final String DYING_UNIT =
      """
      [Service]
      ExecStart=/bin/sh -c 'echo cannot; exit 7'
      Restart=on-failure
      RestartSec=100ms
      [Unit]
      StartLimitIntervalSec=0
      """;

  /** A number of lines that nothing else on this machine asks for. */
  private static final int UNUSUAL = 7393;

  private static final String SUDOERS = "/etc/sudoers.d/kfctl";

  private final Testbed testbed;
  private final List<Transport> open = new ArrayList<>();
  private TestHost root;
  private TestHost deploy;

  SystemdServicesHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @BeforeEach
  void units() {
    root = testbed.require(3).get(2);
    deploy = root.as("deploy");
    Transport transport = to(root);
    for (String unit : List.of("zookeeper", "dying")) {
      transport.runOrThrow(
          RemoteFiles.write(
              "/etc/systemd/system/" + unit + ".service",
              Access.of("root", "root", "0644"),
              (unit.equals("dying") ? DYING_UNIT : UNIT).getBytes(StandardCharsets.UTF_8)));
    }
    new SystemdServices(transport).reload();
  }

  @AfterEach
  void clear() {
    if (root != null) {
      Transport transport = to(root);
      transport.run(
          RemoteCommand.script(
              "clear",
              "systemctl stop zookeeper dying; systemctl disable zookeeper;"
                  + " rm -f /etc/systemd/system/zookeeper.service /etc/systemd/system/dying.service;"
                  + " [ ! -e /root/sudoers.kept ] || mv /root/sudoers.kept/* /etc/sudoers.d/;"
                  + " rm -rf /root/sudoers.kept $1; systemctl daemon-reload;"
                  + " systemctl reset-failed",
              SUDOERS));
    }
    open.forEach(Transport::close);
  }

  private Transport to(TestHost host) {
    Transport transport = TestbedTransports.to(testbed, host, Patience.DEFAULT);
    open.add(transport);
    return transport;
  }

  private static ServiceState state(SystemdServices services, String unit) {
    return services.states(List.of(unit)).get(0);
  }

  private void serviceComesAndGoes(SystemdServices services) {
    assertThat(state(services, "zookeeper"))
        .matches(state -> state.loaded() && !state.isRunning() && state.mainPid().isEmpty());

    services.start("zookeeper");
    ServiceState started = state(services, "zookeeper");
    assertThat(started.isRunning()).isTrue();
    assertThat(started.mainPid()).isPresent();

    services.restart("zookeeper");
    assertThat(state(services, "zookeeper").isRunning()).isTrue();
    assertThat(state(services, "zookeeper").mainPid()).isNotEqualTo(started.mainPid());

    services.stop("zookeeper");
    assertThat(state(services, "zookeeper").active()).isEqualTo("inactive");
  }

  private static void journalCanBeReadAndFollowed(SystemdServices services) throws Exception {
    services.start("zookeeper");
    ByteArrayOutputStream last = new ByteArrayOutputStream();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              last.reset();
              services.logs("zookeeper", 20, false, last);
              assertThat(last.toString(StandardCharsets.UTF_8)).contains("started: 中文\n");
            });
    assertThat(last.toString(StandardCharsets.UTF_8).lines().count()).isLessThanOrEqualTo(20);

    ByteArrayOutputStream followed = new ByteArrayOutputStream();
    Thread follower =
        new Thread(
            () -> {
              try {
                services.logs("zookeeper", UNUSUAL, true, followed);
              } catch (HostException.Interrupted e) {
                // as planned
              }
            });
    follower.start();
    try {
      await().atMost(Duration.ofSeconds(10)).until(() -> starts(followed) > 0);
      int before = starts(followed);
      services.restart("zookeeper");
      await().atMost(Duration.ofSeconds(10)).until(() -> starts(followed) > before);
    } finally {
      follower.interrupt();
      follower.join(20_000);
    }
    assertThat(follower.isAlive()).isFalse();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !ProcessTable.hasArgument(String.valueOf(UNUSUAL)));
  }

  private static int starts(ByteArrayOutputStream journal) {
    return journal.toString(StandardCharsets.UTF_8).split("started: 中文", -1).length - 1;
  }

  @Test
  void aLoginWithSudoRunsServices() throws Exception {
    SystemdServices services = new SystemdServices(to(deploy));

    serviceComesAndGoes(services);
    journalCanBeReadAndFollowed(services);
    services.enable("zookeeper", true);
    assertThat(state(services, "zookeeper").enabled()).isTrue();
  }

  @Test
  void theFixedListInSudoersIsEnoughForServicesAndForNothingElse() throws Exception {
    allow(Sudoers.lines("deploy", List.of("zookeeper", "kafka-server")));
    SystemdServices services = new SystemdServices(to(deploy));

    serviceComesAndGoes(services);
    journalCanBeReadAndFollowed(services);

    assertThatThrownBy(services::reload)
        .isInstanceOf(HostException.SudoRefused.class)
        .hasMessage(
            "node3: deploy may not run this as root: systemctl daemon-reload (sudo wants a"
                + " password)");
    assertThatThrownBy(() -> services.start("dying"))
        .isInstanceOf(HostException.SudoRefused.class)
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .get()
                    .asString()
                    .startsWith("on node3, let visudo -f /etc/sudoers.d/kfctl write:\n")
                    .contains("/usr/bin/systemctl start dying"));
  }

  @Test
  void theAdviceOfARefusalWorks() {
    allow("# nothing\n");
    SystemdServices services = new SystemdServices(to(deploy));
    HostException.SudoRefused refused =
        catchThrowableOfType(HostException.SudoRefused.class, () -> services.start("zookeeper"));
    assertThat(refused).hasMessageStartingWith("node3: deploy may not run this as root: ");

    allow(refused.hint().orElseThrow().lines().skip(1).reduce("", (a, b) -> a + b + "\n"));

    services.start("zookeeper");
    assertThat(state(services, "zookeeper").isRunning()).isTrue();
  }

  /** From now on this is all that deploy may do as root. */
  private void allow(String sudoers) {
    to(root)
        .runOrThrow(
            RemoteCommand.script(
                    "replace sudoers",
                    "mkdir -p /root/sudoers.kept && grep -ls deploy /etc/sudoers.d/* |"
                        + " grep -vxF \"$1\" | xargs -r mv -t /root/sudoers.kept;"
                        + " umask 077; cat > \"$1\" && visudo -cf \"$1\"",
                    SUDOERS)
                .withInput(RemoteCommand.Input.of(sudoers)));
  }

  @Test
  void aServiceThatDiesIsSeen() {
    SystemdServices services = new SystemdServices(to(root));

    services.start("dying");

    await().atMost(Duration.ofSeconds(10)).until(() -> state(services, "dying").restarts() > 1);
    // Asked once: in the next moment it is started again.
    ServiceState died =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> state(services, "dying"), ServiceState::hasDied);
    assertThat(died.exitStatus()).isEqualTo(7);
  }

  @Test
  void anUnknownUnitIsSaid() {
    SystemdServices services = new SystemdServices(to(root));

    assertThatThrownBy(() -> services.start("no-such"))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessage(
            "node3: systemctl start no-such failed: Failed to start no-such.service: Unit"
                + " no-such.service not found.");
  }
}
