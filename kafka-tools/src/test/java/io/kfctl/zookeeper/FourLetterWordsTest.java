package io.kfctl.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Ports;
import io.kfctl.net.UnreachableException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FourLetterWordsTest {
  private static final String SRVR =
      """
      Zookeeper version: 3.7.1-a2fb57c55f8e59cdd76c34b357ad5181df1258d5, built on 2022-05-07 06:45 UTC
      Latency min/avg/max: 0/1.2394/72
      Received: 378
      Sent: 384
      Connections: 2
      Outstanding: 0
      Zxid: 0x100000055
      Mode: follower
      Node count: 79
      """;

  private final FakeZooKeeper server = new FakeZooKeeper();
  private final FourLetterWords words = new FourLetterWords(server.endpoint());

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void readsSrvr() {
    server.answer("srvr", SRVR);
    assertThat(words.srvr())
        .isEqualTo(
            new ServerStatus(
                "3.7.1",
                ServerMode.FOLLOWER,
                "0x100000055",
                new ServerStatus.Latency(0, 1.2394, 72),
                378,
                384,
                2,
                0,
                79));
  }

  @Test
  void knowsAServerWithoutALeader() {
    server.answer("srvr", "This ZooKeeper instance is not currently serving requests\n");
    assertThatThrownBy(words::srvr)
        .isInstanceOf(ZooKeeperException.NotServing.class)
        .hasMessage(
            "ZooKeeper at "
                + server.endpoint()
                + ": it runs, but does not serve: it has found no leader");
  }

  @Test
  void tellsAWordThatIsNotAllowed() {
    ZooKeeperException.NotAllowed e =
        catchThrowableOfType(ZooKeeperException.NotAllowed.class, words::srvr);
    assertThat(e.word()).isEqualTo("srvr");
    assertThat(e.server()).isEqualTo(server.endpoint());
    assertThat(e).hasMessageEndingWith("'srvr' is not in its 4lw.commands.whitelist");
  }

  @Test
  void tellsAnotherService() {
    server.answer("srvr", "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n");
    assertThatThrownBy(words::srvr)
        .isInstanceOf(ZooKeeperException.BadAnswer.class)
        .hasMessageContaining("is this a ZooKeeper?");
    server.answer("srvr", "");
    assertThatThrownBy(words::srvr)
        .isInstanceOf(ZooKeeperException.BadAnswer.class)
        .hasMessageContaining("without an answer to 'srvr'");
  }

  @Test
  void doesNotListenForEver() {
    server.answer("srvr", "x".repeat(2 << 20));
    assertThatThrownBy(words::srvr)
        .isInstanceOf(ZooKeeperException.BadAnswer.class)
        .hasMessageContaining("does not stop talking");
  }

  @Test
  void tellsWhyItCannotBeReached() throws Exception {
    assertFailure(new Endpoint("127.0.0.1", Ports.free()), NetFailure.Kind.REFUSED);
    assertFailure(new Endpoint("no-such-host.invalid", 2181), NetFailure.Kind.UNKNOWN_HOST);
    try (ServerSocket silent = Ports.silent()) {
      assertFailure(new Endpoint("127.0.0.1", silent.getLocalPort()), NetFailure.Kind.TIMED_OUT);
    }
  }

  private static void assertFailure(Endpoint endpoint, NetFailure.Kind kind) {
    FourLetterWords words = new FourLetterWords(endpoint, Duration.ofMillis(300));
    UnreachableException e = catchThrowableOfType(UnreachableException.class, words::srvr);
    assertThat(e).hasMessageStartingWith("cannot reach ZooKeeper at " + endpoint + ": ");
    assertThat(e.attempts().get(0).failure().kind()).isEqualTo(kind);
  }
}
