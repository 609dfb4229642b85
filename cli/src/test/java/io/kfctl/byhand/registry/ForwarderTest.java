package io.kfctl.byhand.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before a server that answers with what it was asked. */
class ForwarderTest {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private HttpServer echo;
  private Forwarder forwarder;

  @BeforeEach
  void start() throws IOException {
    echo = HttpServer.create(ANY_PORT, 0);
    echo.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer =
                "%s %s %s %s"
                    .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/echo");
            exchange.sendResponseHeaders(422, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    echo.start();
    forwarder = new Forwarder(ANY_PORT, "http://127.0.0.1:%d/api".formatted(port(echo)));
  }

  @AfterEach
  void stop() {
    forwarder.close();
    echo.stop(0);
  }

  @Test
  void handsRequestsOnAndAnswersBack() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("三一重工")),
            "/subjects/a%2Fb/versions?normalize=true");

    assertThat(answer.body())
        .isEqualTo("POST /api/subjects/a%2Fb/versions?normalize=true application/json 三一重工");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/echo");
  }

  @Test
  void aServerThatIsGoneIsABadGateway() throws Exception {
    echo.stop(0);

    assertThat(send(HttpRequest.newBuilder(), "/subjects").statusCode()).isEqualTo(502);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + forwarder.port() + path);
    return HttpClient.newHttpClient().send(request.uri(uri).build(), BodyHandlers.ofString());
  }

  private static int port(HttpServer server) {
    return server.getAddress().getPort();
  }
}
