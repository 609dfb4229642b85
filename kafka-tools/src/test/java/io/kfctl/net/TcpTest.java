package io.kfctl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TcpTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private final Tcp tcp = new Tcp();

  @Test
  void findsAListener() throws Exception {
    try (ServerSocket listener = Ports.silent()) {
      assertThat(tcp.probe(new Endpoint("127.0.0.1", listener.getLocalPort()), LIMIT)).isEmpty();
    }
  }

  @Test
  void tellsAClosedPort() {
    assertThat(tcp.probe(new Endpoint("127.0.0.1", Ports.free()), LIMIT))
        .contains(new NetFailure(NetFailure.Kind.REFUSED, "connection refused"));
  }

  @Test
  void tellsAnUnknownName() {
    assertThat(tcp.probe(new Endpoint("no-such-host.invalid", 9092), LIMIT))
        .contains(new NetFailure(NetFailure.Kind.UNKNOWN_HOST, "unknown host"));
  }

  @Test
  void triesTheNextAddressOfAName() throws Exception {
    try (ServerSocket listener = Ports.silent()) {
      InetAddress nobody = InetAddress.getByName("127.0.0.2");
      InetAddress somebody = InetAddress.getByName("127.0.0.1");
      HostNames two = new HostNames(host -> new InetAddress[] {nobody, somebody});
      assertThat(new Tcp(two).probe(new Endpoint("two", listener.getLocalPort()), LIMIT)).isEmpty();
    }
  }

  @Test
  void doesNotWaitForADeadNameServer() {
    CountDownLatch never = new CountDownLatch(1);
    HostNames dead =
        new HostNames(
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            });
    assertThatThrownBy(() -> dead.resolve("node1", Duration.ofMillis(50)))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("node1: the name server did not answer in time");
    never.countDown();
  }
}
