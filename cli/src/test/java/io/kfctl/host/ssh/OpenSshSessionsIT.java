package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.CommandResult;
import io.kfctl.host.HostException;
import io.kfctl.host.Patience;
import io.kfctl.host.Prompt;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that were told to take fewer commands on a connection than usual. */
class OpenSshSessionsIT {
  @TempDir private Path folder;
  @TempDir private Path home;

  private Transport transportTo(OpenSshd sshd) throws IOException {
    Path knownHosts = home.resolve("known_hosts");
    Files.writeString(knownHosts, sshd.knownHosts(sshd.port()));
    SshSettings settings =
        new SshSettings(
            Optional.of(sshd.user()),
            Optional.of(sshd.port()),
            Optional.of(sshd.clientKey()),
            Optional.of(knownHosts),
            HostKeys.STRICT);
    SshEnvironment environment = new SshEnvironment(home, "somebody", Map.of());
    return SshClient.of(settings, environment, Prompt.NOBODY, Patience.DEFAULT)
        .to(new Host("node1", 1, "127.0.0.1", Set.of(Role.KAFKA)));
  }

  @Test
  void commands_wait_for_each_other_where_there_is_room_for_two() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try (OpenSshd sshd = OpenSshd.start(folder, "MaxSessions 2");
        Transport transport = transportTo(sshd)) {
      Callable<CommandResult> task =
          () ->
              transport.run(
                  RemoteCommand.of("cat").withInput(RemoteCommand.Input.of("every word")));
      for (Future<CommandResult> result : threads.invokeAll(Collections.nCopies(16, task))) {
        assertThat(result.get().text()).isEqualTo("every word");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_server_without_room_for_any_is_told_of() throws Exception {
    try (OpenSshd sshd = OpenSshd.start(folder, "MaxSessions 0");
        Transport transport = transportTo(sshd)) {
      assertThatThrownBy(() -> transport.run(RemoteCommand.of("true")))
          .isInstanceOf(HostException.SessionRefused.class)
          .hasMessage("node1: sshd opens no session for: true");
    }
  }
}
