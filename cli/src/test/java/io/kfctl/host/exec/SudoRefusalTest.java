package io.kfctl.host.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.error.ExitCode;
import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SudoRefusalTest {
  private static final RemoteCommand START =
      RemoteCommand.of("systemctl", "start", "zookeeper").asRoot();

  private static Optional<HostException.SudoRefused> refusal(
      RemoteCommand command, int status, String errors) {
    return SudoRefusal.in(
        "node2", "deploy", command, new CommandResult(status, new byte[0], errors));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|sudo: a password is required|sudo wants a password",
        "1|sudo: no tty present and no askpass program specified|sudo wants a password",
        "1|sudo: sorry, you must have a tty to run sudo"
            + "|sudo wants a terminal (\"requiretty\" in sudoers)",
        "1|Sorry, user deploy is not allowed to execute '/usr/bin/systemctl start zookeeper' as"
            + " root on node2.|sudoers does not allow it",
        "1|deploy is not in the sudoers file.|sudoers does not allow it",
        "1|deploy is not allowed to run sudo on node2.|sudoers does not allow it",
        "1|sudo: /etc/sudoers is world writable|sudo says: /etc/sudoers is world writable",
        "127|sudo: command not found|sudo is not installed"
      })
  void refusalsAreRecognised(int status, String errors, String reason) {
    assertThat(refusal(START, status, errors + "\n"))
        .get()
        .satisfies(
            e -> {
              assertThat(e)
                  .hasMessage(
                      "node2: deploy may not run this as root: systemctl start zookeeper ("
                          + reason
                          + ")");
              assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.login()).isEqualTo("deploy");
              assertThat(e.hint())
                  .contains(
                      "on node2, let visudo -f /etc/sudoers.d/kfctl write: deploy ALL=(root)"
                          + " NOPASSWD: ALL; or set ssh.user to root in the cluster file");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|sudo: unable to resolve host node2: Name or service not known",
        "1|sudo: unable to resolve host node2: Name or service not known",
        "1|Failed to start zookeeper.service: Unit zookeeper.service not found.",
        "5|sudo: a password is required",
        "127|sh: 1: zkServer.sh: not found"
      })
  void failuresOfTheCommandAreNotTakenForRefusals(int status, String errors) {
    assertThat(refusal(START, status, errors + "\n")).isEmpty();
  }

  @Test
  void whatDidNotAskForRootIsNotRefused() {
    assertThat(refusal(RemoteCommand.of("sudo", "true"), 1, "sudo: a password is required\n"))
        .isEmpty();
  }
}
