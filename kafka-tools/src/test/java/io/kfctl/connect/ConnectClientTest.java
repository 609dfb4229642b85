package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.http.HttpException;
import io.kfctl.http.HttpSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no healthy worker answers; the rest is proven on a real one in ConnectIT. */
class ConnectClientTest {
  private static final String REBALANCE =
      "{\"error_code\":409,\"message\":\"Cannot complete request because of a conflicting operation"
          + " (e.g. worker rebalance)\"}";
  private final MockWebServer server = new MockWebServer();
  private final FakeTiming timing = new FakeTiming();
  private ConnectClient client;

  @BeforeEach
  void start() throws Exception {
    server.start();
    client =
        new ConnectClient(
            HttpSettings.of("http://127.0.0.1:" + server.getPort()), timing, Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void repeatsACallWhileTheWorkersRebalance() {
    answer(409, REBALANCE);
    answer(409, REBALANCE);
    answer(200, "[\"a\",\"b 同步\"]");
    assertThat(client.names()).containsExactly("a", "b 同步");
    assertThat(timing.now()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void repeatsACallWhileARebalanceIsExpected() {
    answer(
        500,
        "{\"error_code\":500,\"message\":\"Request cannot be completed because a rebalance is"
            + " expected\"}");
    answer(200, "[\"a\"]");
    assertThat(client.names()).containsExactly("a");
  }

  @Test
  void doesNotRepeatForEver() {
    for (int i = 0; i < 20; i++) {
      answer(409, REBALANCE);
    }
    ConnectorException.Rebalancing e =
        catchThrowableOfType(ConnectorException.Rebalancing.class, () -> client.delete("c"));
    assertThat(e).hasMessage("Connect's workers are still rebalancing after 2 s");
    assertThat(e.waited()).isEqualTo(Duration.ofSeconds(2));
    assertThat(server.getRequestCount()).isEqualTo(9);
  }

  @Test
  void takesATakenNameForFinal() {
    answer(409, "{\"error_code\":409,\"message\":\"Connector c already exists\"}");
    assertThatThrownBy(() -> client.create(new ConnectorConfig("c", Map.of())))
        .isInstanceOf(ConnectorException.Exists.class)
        .hasMessage("there is a connector 'c' already");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void knowsARefusalThatConnectThrows() {
    answer(
        500,
        "{\"error_code\":500,\"message\":\"org.apache.kafka.common.config.ConfigException:"
            + " Must configure one of topics or topics.regex\"}");
    ConnectorConfig sink = new ConnectorConfig("c", Map.of("connector.class", "FileStreamSink"));
    assertThatThrownBy(() -> client.validate(sink))
        .isInstanceOf(ConnectorException.Invalid.class)
        .hasMessage(
            "Connect refuses the configuration of 'c': Must configure one of topics or"
                + " topics.regex");
  }

  @Test
  void sendsNoStarsEvenToBeChecked() {
    ConnectorConfig masked =
        new ConnectorConfig("c", Map.of("connector.class", "x.Y", "database.password", "******"));
    assertThatThrownBy(() -> client.validate(masked)).isInstanceOf(ConnectorException.Masked.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void doesNotRepeatAPasswordThatConnectQuotes() {
    answer(
        400,
        "{\"error_code\":400,\"message\":\"Connector configuration is invalid and contains the"
            + " following 1 error(s):\\ncannot connect to jdbc:x://h?user=u&password=geheim\\nYou can"
            + " also find the above list of errors at the endpoint `/x`\"}");
    assertThatThrownBy(() -> client.create(new ConnectorConfig("c", Map.of())))
        .hasMessage(
            "Connect refuses the configuration of 'c': cannot connect to"
                + " jdbc:x://h?user=u&password=******");
  }

  @Test
  void neverSendsStars() {
    ConnectorConfig edited = new ConnectorConfig("c", Map.of("database.password", "******"));
    ConnectorException.Masked e =
        catchThrowableOfType(ConnectorException.Masked.class, () -> client.create(edited));
    assertThat(e.keys()).containsExactly("database.password");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void passesAnErrorPageOn() {
    answer(500, "<html><body><h2>HTTP ERROR 500</h2></body></html>");
    assertThatThrownBy(() -> client.status("c"))
        .isInstanceOf(HttpException.Status.class)
        .hasMessageEndingWith("/connectors/c/status: HTTP 500: HTTP ERROR 500");
  }

  @Test
  void doesNotTakeAStartingWorkerForAMissingConnector() {
    answer(404, "<html><body><h2>HTTP ERROR 404 Not Found</h2></body></html>");
    assertThatThrownBy(() -> client.status("c"))
        .isInstanceOf(HttpException.Status.class)
        .hasMessageEndingWith("HTTP 404: HTTP ERROR 404 Not Found");
  }

  @Test
  void saysWhichVersionReadsOffsets() {
    answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
    answer(200, "{\"version\":\"3.4.1\",\"commit\":\"c\",\"kafka_cluster_id\":\"k\"}");
    ConnectorException.WorkerTooOld e =
        catchThrowableOfType(ConnectorException.WorkerTooOld.class, () -> client.offsets("c"));
    assertThat(e)
        .hasMessage(
            "reading a connector's offsets needs Kafka Connect 3.5 or newer; this worker is 3.4.1");
    assertThat(e.call()).isEqualTo(NewerCall.READ_OFFSETS);
    assertThat(e.actual()).isEqualTo("3.4.1");
  }

  @Test
  void saysWhichVersionSetsOffsets() {
    answer(405, "{\"error_code\":405,\"message\":\"HTTP 405 Method Not Allowed\"}");
    answer(200, "{\"version\":\"3.5.1\",\"commit\":\"c\",\"kafka_cluster_id\":\"k\"}");
    assertThatThrownBy(() -> client.resetOffsets("c"))
        .isInstanceOf(ConnectorException.WorkerTooOld.class)
        .hasMessage(
            "resetting a connector's offsets needs Kafka Connect 3.6 or newer; this worker is 3.5.1");
  }

  @Test
  void setsOffsetsAsJson() throws Exception {
    answer(200, "{\"message\":\"done\"}");
    List<ConnectorOffset> offsets =
        List.of(
            new ConnectorOffset("{\"a\":1}", "{\"pos\":7}"),
            new ConnectorOffset("{\"a\":2}", "null"));
    assertThat(client.alterOffsets("c", offsets)).isEqualTo("done");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("PATCH");
    assertThat(request.getBody().utf8())
        .isEqualTo(
            "{\"offsets\":[{\"partition\":{\"a\":1},\"offset\":{\"pos\":7}},"
                + "{\"partition\":{\"a\":2},\"offset\":null}]}");
  }

  @Test
  void readsOffsetsOfALaterVersion() {
    answer(
        200,
        "{\"offsets\":[{\"partition\":{\"server\":\"mysql1\"},\"offset\":{\"pos\":157}},"
            + "{\"partition\":{\"server\":\"b\"},\"offset\":null}]}");
    assertThat(client.offsets("c"))
        .containsExactly(
            new ConnectorOffset("{\"server\":\"mysql1\"}", "{\"pos\":157}"),
            new ConnectorOffset("{\"server\":\"b\"}", "null"));
  }

  @Test
  void keepsStatesAndTypesOfLaterVersions() {
    answer(
        200,
        "{\"name\":\"c\",\"connector\":{\"state\":\"DREAMING\",\"worker_id\":\"w:1\","
            + "\"version\":\"9\"},\"tasks\":[],\"type\":\"both\"}");
    ConnectorStatus status = client.status("c");
    assertThat(status.state()).hasToString("DREAMING");
    assertThat(status.type()).isEqualTo(ConnectorType.UNKNOWN);
  }

  @Test
  void doesNotCallAnotherServiceKafkaConnect() {
    answer(200, "{\"hello\":\"world\"}");
    assertThatThrownBy(() -> client.server())
        .isInstanceOf(HttpException.BadBody.class)
        .hasMessageContaining("the answer has no field 'version'");
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }
}
