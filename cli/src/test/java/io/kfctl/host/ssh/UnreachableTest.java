package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.SshSettings.HostKeys;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.host.HostException;
import io.kfctl.host.RemoteCommand;
import io.kfctl.host.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreachableTest {
  @TempDir private Path home;
  private ClientFixture client;

  @BeforeEach
  void prepare() throws IOException {
    client = new ClientFixture(home);
  }

  private AbstractThrowableAssert<?, ?> assertUnreachable(int port, String address) {
    return assertThatThrownBy(
            () -> {
              try (Transport transport =
                  client.client(port).to(ClientFixture.host("node1", address))) {
                transport.run(RemoteCommand.of("true"));
              }
            })
        .isInstanceOf(HostException.Unreachable.class)
        .satisfies(e -> assertThat(((UserError) e).exitCode()).isEqualTo(ExitCode.UNREACHABLE));
  }

  private static ServerSocket listen(int backlog) throws IOException {
    return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
  }

  /** Says this to whoever connects, and closes. */
  private static void answer(ServerSocket listener, String words) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = listener.accept()) {
                socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
              } catch (IOException e) {
                // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void nothingListens() throws IOException {
    int port;
    try (ServerSocket socket = listen(1)) {
      port = socket.getLocalPort();
    }

    assertUnreachable(port, "127.0.0.1")
        .hasMessage("node1: cannot connect to 127.0.0.1 port " + port + ": connection refused")
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .contains(
                        "is the host up, its firewall open, and sshd on this port? try: ssh -p "
                            + port
                            + " deploy@127.0.0.1"));
  }

  @Test
  void theNameIsNotKnown() {
    assertUnreachable(22, "no-such-host.invalid")
        .hasMessage("node1: the name no-such-host.invalid is not known here")
        .satisfies(
            e ->
                assertThat(((UserError) e).hint())
                    .contains("write an IP address, or try: getent hosts no-such-host.invalid"));
  }

  @Test
  void nobodyAnswers() throws Exception {
    // With its queue full, Linux drops what asks for a connection.
    try (ServerSocket full = listen(1);
        Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
        Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      assertUnreachable(full.getLocalPort(), "127.0.0.1")
          .hasMessage(
              "node1: cannot connect to 127.0.0.1 port "
                  + full.getLocalPort()
                  + ": no answer within 2 s");
    }
  }

  @Test
  void theServerKeepsSilent() throws IOException {
    try (ServerSocket silent = listen(5)) {
      assertUnreachable(silent.getLocalPort(), "127.0.0.1")
          .hasMessage(
              "node1: 127.0.0.1 port "
                  + silent.getLocalPort()
                  + " answers, but its sshd did not finish the login within 3 s");
    }
  }

  @Test
  void theServerHangsUp() throws IOException {
    try (ServerSocket rude = listen(5)) {
      answer(rude, "");
      assertUnreachable(rude.getLocalPort(), "127.0.0.1")
          .hasMessage(
              "node1: 127.0.0.1 port "
                  + rude.getLocalPort()
                  + " answers, but closed the connection before the login");
    }
  }

  @Test
  void theServerSpeaksTooOldAnSsh() throws IOException {
    try (ServerSocket old = listen(5)) {
      answer(old, "SSH-1.5-antique\r\n");
      assertUnreachable(old.getLocalPort(), "127.0.0.1")
          .hasMessage(
              "node1: 127.0.0.1 port "
                  + old.getLocalPort()
                  + " answers, but not as an ssh server that kfctl can talk to");
    }
  }

  @Test
  void theServerIsNoSshServer() throws IOException {
    try (ServerSocket web = listen(5)) {
      answer(web, "HTTP/1.1 400 Bad Request\r\n\r\n");
      assertUnreachable(web.getLocalPort(), "127.0.0.1")
          .hasMessage(
              "node1: 127.0.0.1 port "
                  + web.getLocalPort()
                  + " answers, but closed the connection before the login");
    }
  }

  @Test
  void noAlgorithmInCommon(@TempDir Path folder) throws IOException {
    client.hostKeys = HostKeys.ACCEPT_NEW;
    try (MinaSshd sshd =
        MinaSshd.start(
            folder, server -> server.setCipherFactories(List.of(BuiltinCiphers.aes128cbc)))) {
      assertUnreachable(sshd.port(), "127.0.0.1")
          .hasMessageStartingWith(
              "node1: 127.0.0.1 port "
                  + sshd.port()
                  + " answers, but its sshd and kfctl have no algorithm in common: ")
          .hasMessageContaining("aes128-cbc");
    }
  }
}
