package io.kfctl.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A Connect worker that answers as it is told, and notes what it was asked. */
public final class FakeWorker implements AutoCloseable {
  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Queue<String> logins = new ConcurrentLinkedQueue<>();

  public FakeWorker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * @param request method and path, decoded and without a query, such as {@code GET /connectors}
   */
  public synchronized FakeWorker answers(String request, int status, String body) {
    answers.put(request, new Answer(status, body));
    return this;
  }

  /** This request, and everything not told otherwise, is never answered. */
  public FakeWorker hangsAt(String request) {
    return answers(request, 0, "");
  }

  /** Requests in their order, with their bodies. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** Waits until it has been asked this. */
  synchronized void awaitAsked(String request, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!asked.contains(request)) {
      long left = end - System.nanoTime();
      assertThat(left).describedAs("%s in time; %s", request, asked).isPositive();
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** The Authorization header of each request, or an empty text. */
  public List<String> logins() {
    return List.copyOf(logins);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    logins.add(exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).get(0));
    Answer answer = answer(request, body);
    if (answer.status() == 0) {
      awaitClose();
    } else {
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private synchronized Answer answer(String request, String body) {
    asked.add((request + " " + body).strip());
    notifyAll();
    return answers.getOrDefault(
        request,
        new Answer(404, "{\"error_code\":404,\"message\":\"no answer to %s\"}".formatted(request)));
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
