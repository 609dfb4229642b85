package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.Ports;
import io.kfctl.net.UnreachableException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kafka's own client would wait for a minute in each of these. */
class UnreachableTest {
  private static final Duration BOUND = Duration.ofSeconds(8);

  @Test
  void tellsAClosedPort() {
    Endpoint closed = new Endpoint("127.0.0.1", Ports.free());
    assertFailure(NetFailure.Kind.REFUSED, "connection refused", closed);
  }

  @Test
  void tellsAServerThatNeverAnswers() throws Exception {
    try (ServerSocket silent = Ports.silent()) {
      Endpoint endpoint = new Endpoint("127.0.0.1", silent.getLocalPort());
      assertFailure(NetFailure.Kind.TIMED_OUT, "no answer in time", endpoint);
    }
  }

  @Test
  void tellsAnUnknownName() {
    Endpoint unknown = new Endpoint("no-such-host.invalid", 9092);
    assertFailure(NetFailure.Kind.UNKNOWN_HOST, "unknown host", unknown);
  }

  @Test
  void tellsAnotherService() throws Exception {
    try (ChattyServer web = new ChattyServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      assertFailure(NetFailure.Kind.OTHER, "it does not speak Kafka's protocol", web.endpoint());
    }
  }

  @Test
  void tellsAListenerThatWantsTls() throws Exception {
    String alert = "\u0015\u0003\u0003\u0000\u0002\u0002F";
    try (ChattyServer tls = new ChattyServer(alert)) {
      assertFailure(
          NetFailure.Kind.OTHER,
          "it asks for TLS: security.protocol must be SSL or SASL_SSL",
          tls.endpoint());
    }
  }

  @Test
  void namesEveryBootstrapServer() {
    Endpoint one = new Endpoint("127.0.0.1", Ports.free());
    Endpoint two = new Endpoint("no-such-host.invalid", 9092);
    try (KafkaCluster cluster = new KafkaCluster(ClientSettings.of(one, two))) {
      assertThatThrownBy(cluster::describe)
          .isInstanceOf(UnreachableException.class)
          .hasMessage(
              "cannot reach Kafka at "
                  + one
                  + ": connection refused; no-such-host.invalid:9092: unknown host");
    }
  }

  @Test
  void tellsPropertiesThatKafkasClientRefuses() throws Exception {
    try (ServerSocket server = Ports.silent()) {
      ClientSettings settings =
          ClientSettings.of(new Endpoint("127.0.0.1", server.getLocalPort()))
              .withProperties(Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "x"));
      try (KafkaCluster cluster = new KafkaCluster(settings)) {
        assertThatThrownBy(cluster::describe)
            .isInstanceOf(KafkaClusterException.BadProperties.class)
            .hasMessageStartingWith("the client properties: ");
      }
    }
  }

  private static void assertFailure(NetFailure.Kind kind, String words, Endpoint endpoint) {
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          try (KafkaCluster cluster = new KafkaCluster(ClientSettings.of(endpoint))) {
            assertThatThrownBy(() -> cluster.lag(List.of("g")))
                .isInstanceOfSatisfying(
                    UnreachableException.class,
                    e -> assertThat(e.attempts().get(0).failure().kind()).isEqualTo(kind))
                .hasMessage("cannot reach Kafka at " + endpoint + ": " + words);
          }
        });
  }
}
