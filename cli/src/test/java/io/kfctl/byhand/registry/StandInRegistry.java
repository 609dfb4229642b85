package io.kfctl.byhand.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * A stand-in for Confluent's schema registry, for tests: Apicurio Registry in this very process,
 * told by Confluent's properties where Kafka is, and Confluent's API at the root of the listeners.
 * Like Confluent's it listens only when it can answer, and ends by SIGTERM.
 */
public final class StandInRegistry {
  /** Where Apicurio answers Confluent's API. */
  private static final String CONFLUENT_API = "/apis/ccompat/v7";

  private static final int ENDED_BY_SIGTERM = 143;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private StandInRegistry() {}

  /**
   * Runs until the process is told to end.
   *
   * @param args the path of a schema-registry.properties
   */
  public static void main(String[] args) throws Exception {
    RegistryProperties properties = RegistryProperties.read(Path.of(args[0]));
    int port = freePort();
    settings(properties, port).forEach(System::setProperty);
    AtomicBoolean starting = new AtomicBoolean(true);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endAtOnceIf(starting)));
    Thread opener = new Thread(() -> openWhenReady(properties, port, starting), "listeners");
    opener.setDaemon(true);
    opener.start();
    onEnd(
        (status, failure) -> {
          starting.set(false);
          System.exit(status);
        });
    Class.forName("io.quarkus.runner.GeneratedMain")
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[0]);
  }

  /** How Quarkus ends when it does so by itself: with the exit status, and the failure or null. */
  private static void onEnd(BiConsumer<Integer, Throwable> handler)
      throws ReflectiveOperationException {
    Class.forName("io.quarkus.runtime.ApplicationLifecycleManager")
        .getMethod("setDefaultExitCodeHandler", BiConsumer.class)
        .invoke(null, handler);
  }

  /** While it waits for Kafka, Apicurio would first wait on, a minute, before it ends. */
  private static void endAtOnceIf(AtomicBoolean starting) {
    if (starting.get()) {
      Runtime.getRuntime().halt(ENDED_BY_SIGTERM);
    }
  }

  /** Apicurio's own settings, which Quarkus takes from system properties. */
  private static Map<String, String> settings(RegistryProperties properties, int port) {
    return Map.ofEntries(
        Map.entry("quarkus.http.host", InetAddress.getLoopbackAddress().getHostAddress()),
        Map.entry("quarkus.http.port", String.valueOf(port)),
        Map.entry("quarkus.http.access-log.enabled", "false"),
        Map.entry("apicurio.storage.kind", "kafkasql"),
        Map.entry("apicurio.kafkasql.bootstrap.servers", properties.bootstrapServers()),
        Map.entry("apicurio.kafkasql.topic", properties.topic()),
        Map.entry("apicurio.kafkasql.topic.cleanup.policy", "delete"),
        Map.entry("apicurio.kafkasql.topic.retention.ms", "-1"),
        Map.entry("apicurio.kafkasql.topic.retention.bytes", "-1"),
        Map.entry("apicurio.kafkasql.snapshots.topic", "_" + properties.topic() + "_snapshots"),
        Map.entry("apicurio.events.kafka.topic", "_" + properties.topic() + "_events"),
        Map.entry("apicurio.kafkasql.consumer.poll.timeout", "500"),
        Map.entry("quarkus.log.file.enable", "true"),
        Map.entry(
            "quarkus.log.file.path",
            System.getProperty("schema-registry.log.dir", ".") + "/schema-registry.log"));
  }

  private static void openWhenReady(
      RegistryProperties properties, int port, AtomicBoolean starting) {
    String api = "http://127.0.0.1:" + port + CONFLUENT_API;
    try {
      awaitAnswer(api + "/subjects");
      starting.set(false);
      for (InetSocketAddress listener : properties.listeners()) {
        // It ends with the process.
        Forwarder forwarder = new Forwarder(listener, api);
        System.out.println("listening on port " + forwarder.port());
      }
    } catch (IOException e) {
      System.err.println("cannot listen: " + e);
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitAnswer(String url) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    while (true) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** Found here, since only the classes of this package go to a host. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
