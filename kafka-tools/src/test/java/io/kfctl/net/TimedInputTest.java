package io.kfctl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimedInputTest {
  @Test
  @Timeout(60)
  void a_peer_that_drips_holds_nobody_beyond_the_deadline() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (LoopbackServer server = LoopbackServer.open("drip")) {
      server.begin(
          client -> {
            try {
              while (!never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                client.getOutputStream().write('.');
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      try (Socket socket = new Socket(server.endpoint().host(), server.endpoint().port())) {
        long deadline = System.nanoTime() + Duration.ofMillis(500).toNanos();
        TimedInput input = new TimedInput(socket, deadline);

        assertThat(input.read()).isEqualTo('.');
        assertThatThrownBy(input::readAllBytes).isInstanceOf(SocketTimeoutException.class);
      }
    }
  }
}
