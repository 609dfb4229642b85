package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.UserError;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdServicesTest {
  private final FakeTransport host = new FakeTransport("node1");
  private final SystemdServices services = new SystemdServices(host);

  private static final String SHOWN =
      """
      Id=zookeeper.service
      LoadState=loaded
      ActiveState=active
      SubState=running
      UnitFileState=enabled
      NRestarts=0
      MainPID=4711
      ExecMainCode=0
      ExecMainStatus=0
      NeedDaemonReload=no

      NRestarts=12
      MainPID=0
      ExecMainCode=2
      ExecMainStatus=9
      Id=kafka-server.service
      LoadState=loaded
      ActiveState=activating
      SubState=auto-restart
      UnitFileState=disabled
      NeedDaemonReload=yes

      Id=kafka-connect.service
      LoadState=not-found
      ActiveState=inactive
      SubState=dead
      MainPID=0
      ExecMainStatus=0
      UnitFileState=
      """;

  @Test
  void readsTheStatesOfAllUnitsInOneCommand() {
    host.onTitle("read the state of zookeeper, kafka-server, kafka-connect", SHOWN);

    List<ServiceState> states =
        services.states(List.of("zookeeper", "kafka-server", "kafka-connect"));

    assertThat(states)
        .containsExactly(
            new ServiceState(
                "zookeeper", true, true, "active", "running", 0, Optional.of(4711L), 0),
            new ServiceState(
                "kafka-server",
                true,
                false,
                "activating",
                "auto-restart",
                12,
                Optional.empty(),
                137,
                true),
            new ServiceState(
                "kafka-connect", false, false, "inactive", "dead", 0, Optional.empty(), 0));
    assertThat(states.get(0).isRunning()).isTrue();
    assertThat(states.get(1).hasDied()).isTrue();
    assertThat(host.runs().get(0).command().isAsRoot()).isFalse();
  }

  @Test
  void anAnswerThatLacksAUnitIsNotTakenForAnother() {
    assertThatThrownBy(() -> services.parseStates(List.of("a", "b"), "Id=a.service\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("systemctl show answers for 1 units, not 2");
  }

  @Test
  void changesAreMadeAsRootInFixedWords() {
    host.onAnything();

    services.reload();
    services.enable("zookeeper", true);
    services.enable(List.of("zookeeper", "kafka-server"));
    services.enable("zookeeper", false);
    services.start("zookeeper");
    services.stop("zookeeper");
    services.restart("zookeeper");
    services.logs("zookeeper", 200, true, new ByteArrayOutputStream());

    assertThat(host.runs()).allMatch(run -> run.command().isAsRoot());
    assertThat(host.runs().stream().map(run -> String.join(" ", run.command().words())))
        .containsExactly(
            "systemctl daemon-reload",
            "systemctl enable zookeeper",
            "systemctl enable zookeeper kafka-server",
            "systemctl disable zookeeper",
            "systemctl start zookeeper",
            "systemctl stop zookeeper",
            "systemctl restart zookeeper",
            "journalctl -u zookeeper -n 200 -o short-iso --no-pager -f");
  }

  @Test
  void logsGoWhereTheyAreAskedTo() {
    host.onTitle("journalctl -u zookeeper -n 9999 -o short-iso --no-pager", "中文 line\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    services.logs("zookeeper", 1_000_000, false, out);

    assertThat(out).hasToString("中文 line\n");
  }

  @Test
  void aFailureKeepsTheReasonAndNotThePointersToOtherCommands() {
    host.failTitle(
        "systemctl start zookeeper",
        1,
        """
        Job for zookeeper.service failed because the control process exited with error code.
        See "systemctl status zookeeper.service" and "journalctl -xeu zookeeper.service" for details.
        """);

    assertThatThrownBy(() -> services.start("zookeeper"))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessage(
            "node1: systemctl start zookeeper failed: Job for zookeeper.service failed because the"
                + " control process exited with error code.");
  }

  @Test
  void aRefusedStartCarriesTheLinesForSudoers() {
    host.on(
        command -> true,
        run -> {
          throw new HostException.SudoRefused("node1", "deploy", run.title(), "no");
        });

    assertThatThrownBy(() -> services.restart("zookeeper"))
        .isInstanceOf(HostException.SudoRefused.class)
        .hasMessage("node1: deploy may not run this as root: systemctl restart zookeeper (no)")
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .contains(
                        "on node1, let visudo -f /etc/sudoers.d/kfctl write:\n"
                            + Sudoers.lines("deploy", List.of("zookeeper"))));
  }

  @Test
  void sudoersListsEveryWord() {
    assertThat(Sudoers.lines("deploy", List.of("zookeeper", "kafka-server")))
        .startsWith(
            """
            Cmnd_Alias KFCTL_SERVICES = \\
              /usr/bin/systemctl start zookeeper, \\
              /usr/bin/systemctl stop zookeeper, \\
              /usr/bin/systemctl restart zookeeper, \\
              /usr/bin/systemctl start kafka-server, \\
              /usr/bin/systemctl stop kafka-server, \\
              /usr/bin/systemctl restart kafka-server
            Cmnd_Alias KFCTL_JOURNALS = \\
              /usr/bin/journalctl -u zookeeper -n [0-9] -o short-iso --no-pager, \\
              /usr/bin/journalctl -u zookeeper -n [0-9] -o short-iso --no-pager -f, \\
              /usr/bin/journalctl -u zookeeper -n [0-9][0-9] -o short-iso --no-pager, \\
            """)
        .endsWith(
            """
              /usr/bin/journalctl -u kafka-server -n [0-9][0-9][0-9][0-9] -o short-iso --no-pager -f
            deploy ALL=(root) NOPASSWD: KFCTL_SERVICES, KFCTL_JOURNALS
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-x", "a b", "a;b", "../x", "a\nb", "*"})
  void onlyUnitNamesAreTaken(String unit) {
    assertThatThrownBy(() -> services.start(unit)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> services.states(List.of(unit)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(host.runs()).isEmpty();
  }
}
