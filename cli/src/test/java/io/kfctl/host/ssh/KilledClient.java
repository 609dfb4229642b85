package io.kfctl.host.ssh;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.host.Patience;
import io.kfctl.host.Prompt;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program that runs endless commands over ssh until it is killed. */
final class KilledClient {
  static final int COMMANDS = 4;

  private KilledClient() {}

  /** An argument of each command, to be found in the process table. */
  static List<String> tokens(String seconds) {
    return List.of(seconds + "1", seconds + "2", seconds + "3", seconds + "4");
  }

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    SshSettings settings =
        new SshSettings(
            Optional.of(arguments[1]),
            Optional.of(Integer.valueOf(arguments[2])),
            Optional.of(Path.of(arguments[3])),
            Optional.of(home.resolve("known_hosts")),
            HostKeys.STRICT);
    Transport transport =
        SshClient.of(
                settings,
                new SshEnvironment(home, "somebody", Map.of()),
                Prompt.NOBODY,
                Patience.DEFAULT)
            .to(new Host("node1", 1, "127.0.0.1", Set.of(Role.KAFKA)));
    List<String> tokens = tokens(arguments[4]);
    List<RemoteCommand> commands =
        List.of(
            RemoteCommand.of("sleep", tokens.get(0)),
            RemoteCommand.script("ignores signals", "trap '' TERM HUP; sleep $1", tokens.get(1)),
            RemoteCommand.script("reads", "cat >/dev/null; sleep $1", tokens.get(2))
                .withInput(InputStream::nullInputStream),
            RemoteCommand.script("uploads", "cat >/dev/null", tokens.get(3))
                .withInput(
                    () ->
                        new InputStream() {
                          @Override
                          public int read() {
                            return 'x';
                          }

                          @Override
                          public int read(byte[] bytes, int offset, int length) {
                            return length;
                          }
                        }));
    commands.forEach(command -> new Thread(() -> transport.run(command)).start());
  }
}
