package io.kfctl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  @Test
  void clients_are_served_side_by_side_and_one_that_fails_ends_alone() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    try (LoopbackServer server = LoopbackServer.open("test")) {
      server.begin(
          client -> {
            both.countDown();
            if (client.getInputStream().read() == 'x') {
              throw new IOException("gone");
            }
            client.getOutputStream().write('y');
          });
      try (Socket first = connect(server);
          Socket second = connect(server)) {
        assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
        second.getOutputStream().write('x');
        assertThat(second.getInputStream().read()).isEqualTo(-1);
        first.getOutputStream().write('a');
        assertThat(first.getInputStream().read()).isEqualTo('y');
      }
    }
  }

  @Test
  void nobody_reaches_it_when_it_is_closed() throws Exception {
    LoopbackServer server = LoopbackServer.open("test");
    server.begin(client -> {});
    server.close();

    assertThatThrownBy(() -> connect(server)).isInstanceOf(ConnectException.class);
  }

  private static Socket connect(LoopbackServer server) throws IOException {
    Endpoint endpoint = server.endpoint();
    Socket socket = new Socket(endpoint.host(), endpoint.port());
    socket.setSoTimeout(10_000);
    return socket;
  }
}
