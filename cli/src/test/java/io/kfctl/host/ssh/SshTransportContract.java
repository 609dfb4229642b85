package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.SshSettings;
import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.host.HostException;
import io.kfctl.host.Prompt;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import io.kfctl.host.TransportContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ssh transport does with any server. */
abstract class SshTransportContract extends TransportContract {
  @TempDir private Path home;
  private Cable cable;
  private Transport transport;

  /** The server, which lives as long as the test class. */
  abstract TestSshd sshd();

  @BeforeEach
  void connectCable() throws IOException {
    cable = Cable.to(sshd().port());
    Files.writeString(home.resolve("known_hosts"), sshd().knownHosts(cable.port()));
    transport = transportTo(cable.port());
  }

  @AfterEach
  void disconnect() throws IOException {
    transport.close();
    cable.close();
  }

  private Transport transportTo(int port) {
    SshSettings settings =
        new SshSettings(
            Optional.of(sshd().user()),
            Optional.of(port),
            Optional.of(sshd().clientKey()),
            Optional.of(home.resolve("known_hosts")),
            HostKeys.STRICT);
    SshEnvironment environment = new SshEnvironment(home, "somebody", Map.of());
    return SshClient.of(settings, environment, Prompt.NOBODY, IMPATIENT)
        .to(new Host(hostName(), 1, "127.0.0.1", Set.of(Role.KAFKA)));
  }

  @Override
  protected Transport transport() {
    return transport;
  }

  private CompletableFuture<Throwable> failureOf(RemoteCommand command) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            transport.run(command);
            return new AssertionError("it ended without an exception");
          } catch (RuntimeException e) {
            return e;
          }
        });
  }

  private static void assertLost(Throwable failure, String during) {
    assertThat(failure)
        .isInstanceOf(HostException.ConnectionLost.class)
        .hasMessage("node1: connection lost during: " + during)
        .extracting(e -> ((UserError) e).exitCode())
        .isEqualTo(ExitCode.UNREACHABLE);
  }

  @Test
  void aCutNetworkIsNoticedAndTheHostEndsTheCommand() {
    String seconds = unusualSeconds();
    CompletableFuture<Throwable> failure = failureOf(RemoteCommand.of("sleep", seconds));
    await().atMost(Duration.ofSeconds(10)).until(() -> isRunning(seconds));

    cable.cut();

    assertLost(failure.orTimeout(10, TimeUnit.SECONDS).join(), "sleep " + seconds);
    await().atMost(Duration.ofSeconds(15)).until(() -> !isRunning(seconds));
  }

  @Test
  void aCutInTheMiddleOfAnUploadIsNoticedAndTheHostEndsTheCommand() {
    String seconds = unusualSeconds();
    RemoteCommand endless =
        RemoteCommand.script("copy", "cat >/dev/null; sleep $1; echo complete", seconds)
            .withInput(Endless::new);
    CompletableFuture<Throwable> failure = failureOf(endless);
    await().atMost(Duration.ofSeconds(20)).until(() -> cable.carried() > 30_000_000);
    assertThat(isRunning(seconds)).isTrue(); // as $1 of the script

    cable.cut();

    assertLost(failure.orTimeout(10, TimeUnit.SECONDS).join(), "copy");
    await().atMost(Duration.ofSeconds(25)).until(() -> !isRunning(seconds));
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return length;
    }
  }

  @Test
  void aBrokenConnectionIsNoticedAtOnceAndTheNextCommandConnectsAnew() {
    String seconds = unusualSeconds();
    CompletableFuture<Throwable> failure = failureOf(RemoteCommand.of("sleep", seconds));
    await().atMost(Duration.ofSeconds(10)).until(() -> isRunning(seconds));

    cable.sever();

    assertLost(failure.orTimeout(2, TimeUnit.SECONDS).join(), "sleep " + seconds);
    await().atMost(Duration.ofSeconds(5)).until(() -> !isRunning(seconds));
    assertThat(transport.run(RemoteCommand.of("echo", "again")).text()).isEqualTo("again\n");
  }

  @Test
  void afterACutTheNextCommandConnectsAnew() {
    assertThat(transport.run(RemoteCommand.of("true")).succeeded()).isTrue();
    cable.cut();
    assertLost(failureOf(RemoteCommand.of("true")).join(), "true");
    cable.mend();

    assertThat(transport.run(RemoteCommand.of("echo", "again")).text()).isEqualTo("again\n");
  }

  @Test
  void nothingOutlivesAKilledClient() throws Exception {
    String seconds = unusualSeconds();
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledClient.class.getName(),
                home.toString(),
                sshd().user(),
                String.valueOf(cable.port()),
                sshd().clientKey().toString(),
                seconds)
            .redirectErrorStream(true)
            .start();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> runningCommands(seconds).size() == KilledClient.COMMANDS);
    } finally {
      client.destroyForcibly();
    }
    assertThat(client.waitFor()).isEqualTo(128 + 9);
    await().atMost(Duration.ofSeconds(8)).until(() -> runningCommands(seconds).isEmpty());
  }

  private List<String> runningCommands(String seconds) {
    return KilledClient.tokens(seconds).stream().filter(this::isRunning).toList();
  }

  @Test
  void aClosedTransportRunsNothing() {
    transport.close();

    assertThatThrownBy(() -> transport.run(RemoteCommand.of("true")))
        .isInstanceOf(IllegalStateException.class);
  }
}
