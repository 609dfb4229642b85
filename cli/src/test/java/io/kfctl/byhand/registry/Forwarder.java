package io.kfctl.byhand.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Hands every request to another server, below a path of that server, and its answer back: {@code
 * /subjects} becomes {@code TARGET/subjects}. The other server's silence is a 502.
 */
final class Forwarder implements AutoCloseable {
  private static final List<String> REQUEST_HEADERS = List.of("Accept", "Content-Type");
  private static final int BAD_GATEWAY = 502;
  private static final int WITHOUT_BODY = -1;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final String target;

  /**
   * Listens at once.
   *
   * @param target for example {@code http://127.0.0.1:8080/apis/ccompat/v7}
   * @throws IOException when the address is taken
   */
  Forwarder(InetSocketAddress address, String target) throws IOException {
    this.target = target;
    this.server = HttpServer.create(address, 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer;
      try {
        answer = http.send(request(exchange), BodyHandlers.ofByteArray());
      } catch (IOException e) {
        System.err.println(exchange.getRequestURI() + ": " + e);
        exchange.sendResponseHeaders(BAD_GATEWAY, WITHOUT_BODY);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      handBack(exchange, answer);
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : REQUEST_HEADERS) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return request.build();
  }

  private static void handBack(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    byte[] body = answer.body();
    exchange.sendResponseHeaders(
        answer.statusCode(), body.length == 0 ? WITHOUT_BODY : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
