package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.net.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the usual case; what is told in the others is told by Kafka's Admin client. */
class QuickLagTest {
  private static final List<String> GROUP = List.of(RehearsalBroker.GROUP);

  @Test
  void a_group_is_found_with_all_its_partitions() throws IOException {
    try (RehearsalBroker broker = RehearsalBroker.start()) {
      LagReport report = quick(broker.endpoint(), Map.of()).orElseThrow();
      assertThat(report.missing()).isEmpty();
      GroupLag lag = report.groups().get(0);
      assertThat(lag.group()).isEqualTo(RehearsalBroker.GROUP);
      assertThat(lag.state()).isEqualTo(GroupState.EMPTY);
      assertThat(lag.lag()).isEqualTo(OptionalLong.of(2));
      assertThat(lag.partitions()).hasSize(1);
    }
  }

  @Test
  void whoever_wants_a_login_is_left_to_the_admin_client() throws IOException {
    try (RehearsalBroker broker = RehearsalBroker.start()) {
      assertThat(quick(broker.endpoint(), Map.of("security.protocol", "SASL_SSL"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
        "\0\0\0\4\0\0\0\7",
        "\0\0\0\6\0\0\0\1\177\177",
        "\177\177\177\177",
        "",
      })
  void so_is_whoever_does_not_speak_as_a_broker_does(String says) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Endpoint endpoint = new Endpoint("127.0.0.1", server.getLocalPort());
      Thread speaker = new Thread(() -> speak(server, says));
      speaker.setDaemon(true);
      speaker.start();

      assertThat(quick(endpoint, Map.of())).isEmpty();
    }
  }

  @Test
  void so_is_whoever_is_not_there() throws IOException {
    int closed;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = server.getLocalPort();
    }
    assertThat(quick(new Endpoint("127.0.0.1", closed), Map.of())).isEmpty();
  }

  private static void speak(ServerSocket server, String words) {
    try (Socket client = server.accept()) {
      client.getInputStream().read();
      client.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // the test has ended
    }
  }

  private static Optional<LagReport> quick(Endpoint broker, Map<String, String> properties) {
    return new QuickLag(ClientSettings.of(broker).withProperties(properties)).ask(GROUP);
  }
}
