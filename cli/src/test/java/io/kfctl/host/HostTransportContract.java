package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.host.ssh.TestbedTransports;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The transport to a real host, as one login, and what that login runs as root. This machine's
 * process table shows the hosts' processes too, whatever happens to the network.
 */
@ExtendWith(TestbedExtension.class)
abstract class HostTransportContract extends TransportContract {
  private final Testbed testbed;
  private Optional<Transport> transport = Optional.empty();

  HostTransportContract(Testbed testbed) {
    this.testbed = testbed;
  }

  /** The host and its login. */
  abstract TestHost host(List<TestHost> hosts);

  private TestHost host() {
    return host(testbed.require(3));
  }

  @BeforeEach
  void connect() {
    transport = Optional.of(TestbedTransports.to(testbed, host(), IMPATIENT));
  }

  @AfterEach
  void disconnect() {
    transport.ifPresent(Transport::close);
  }

  @Override
  protected Transport transport() {
    return transport.orElseThrow();
  }

  @Override
  protected String hostName() {
    return host().name();
  }

  @Test
  void rootCommandsRunAsRoot() {
    assertThat(transport().runOrThrow(RemoteCommand.of("id", "-u").asRoot()).text())
        .isEqualTo("0\n");
    assertThat(transport().run(RemoteCommand.script("end", "exit 42").asRoot()).status())
        .isEqualTo(42);
    assertThat(
            transport()
                .runOrThrow(
                    RemoteCommand.of("cat")
                        .withInput(RemoteCommand.Input.of("x".repeat(3_000_000)))
                        .asRoot())
                .output())
        .hasSize(3_000_000);
  }

  @Test
  void aRootCommandThatTakesTooLongIsEnded() {
    String seconds = unusualSeconds();
    assertThatThrownBy(
            () ->
                transport()
                    .run(RemoteCommand.of("sleep", seconds).asRoot().within(Duration.ofSeconds(1))))
        .isInstanceOf(HostException.TimedOut.class);
    assertThat(isRunning(seconds)).isFalse();
  }

  @Test
  void aStubbornRootCommandIsEndedToo() {
    String seconds = unusualSeconds();
    RemoteCommand stubborn =
        RemoteCommand.script("stay", "trap '' TERM HUP; sleep $1; sleep $1", seconds)
            .asRoot()
            .within(Duration.ofSeconds(1));
    assertThatThrownBy(() -> transport().run(stubborn)).isInstanceOf(HostException.TimedOut.class);
    await().atMost(Duration.ofSeconds(10)).until(() -> !isRunning(seconds));
  }

  @Test
  void aRootCommandDoesNotOutliveAClosedTransport() {
    String seconds = unusualSeconds();
    CompletableFuture<?> run =
        CompletableFuture.runAsync(
            () -> transport().run(RemoteCommand.of("sleep", seconds).asRoot()));
    await().atMost(Duration.ofSeconds(10)).until(() -> isRunning(seconds));

    transport().close();

    assertThatThrownBy(() -> run.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(HostException.ConnectionLost.class);
    await().atMost(Duration.ofSeconds(10)).until(() -> !isRunning(seconds));
  }

  @Test
  void aRootUploadDoesNotOutliveAClosedTransport() {
    String seconds = unusualSeconds();
    RemoteCommand upload =
        RemoteCommand.script("copy", "cat >/dev/null; sleep $1", seconds)
            .withInput(Endless::new)
            .asRoot();
    CompletableFuture<?> run = CompletableFuture.runAsync(() -> transport().run(upload));
    await().atMost(Duration.ofSeconds(10)).until(() -> isRunning(seconds));

    transport().close();

    assertThatThrownBy(() -> run.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(HostException.ConnectionLost.class);
    await().atMost(Duration.ofSeconds(10)).until(() -> !isRunning(seconds));
  }

  @Test
  void aPulledCableEndsCommandsOnBothSides() {
    String seconds = unusualSeconds();
    List<RemoteCommand> commands =
        List.of(
            RemoteCommand.of("sleep", seconds + "1"),
            RemoteCommand.of("sleep", seconds + "2").asRoot(),
            RemoteCommand.script("copy", "cat >/dev/null; sleep $1", seconds + "3")
                .withInput(Endless::new)
                .asRoot());
    List<CompletableFuture<?>> runs =
        commands.stream()
            .<CompletableFuture<?>>map(
                command -> CompletableFuture.runAsync(() -> transport().run(command)))
            .toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> isRunning(seconds + "1") && isRunning(seconds + "2") && isRunning(seconds + "3"));

    testbed.cutNetwork(host());
    try {
      for (CompletableFuture<?> run : runs) {
        assertThatThrownBy(() -> run.get(20, TimeUnit.SECONDS))
            .hasCauseInstanceOf(HostException.ConnectionLost.class);
      }
      // Six times the host's patience where input is passed on, and then five seconds.
      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> Stream.of("1", "2", "3").noneMatch(i -> isRunning(seconds + i)));
    } finally {
      testbed.restore(host());
    }
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
}
