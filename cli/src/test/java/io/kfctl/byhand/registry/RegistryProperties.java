package io.kfctl.byhand.registry;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The part of Confluent's schema-registry.properties that the stand-in heeds.
 *
 * @param listeners where it listens, from {@code listeners}
 * @param bootstrapServers of Kafka, comma-separated, from {@code kafkastore.bootstrap.servers}
 * @param topic where schemas are kept, from {@code kafkastore.topic}
 */
record RegistryProperties(
    List<InetSocketAddress> listeners, String bootstrapServers, String topic) {
  /** Confluent's default. */
  private static final String EVERYWHERE = "http://0.0.0.0:8081";

  RegistryProperties {
    listeners = List.copyOf(listeners);
  }

  static RegistryProperties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    String servers = properties.getProperty("kafkastore.bootstrap.servers");
    if (servers == null) {
      throw new IllegalArgumentException(file + " sets no kafkastore.bootstrap.servers");
    }
    return new RegistryProperties(
        words(properties.getProperty("listeners", EVERYWHERE)).map(RegistryProperties::at).toList(),
        String.join(",", words(servers).map(RegistryProperties::withoutProtocol).toList()),
        properties.getProperty("kafkastore.topic", "_schemas").strip());
  }

  private static Stream<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
  }

  private static InetSocketAddress at(String listener) {
    URI uri = URI.create(listener);
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 0) {
      throw new IllegalArgumentException("not http://HOST:PORT: " + listener);
    }
    return new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  /** {@code PLAINTEXT://host:port} without what is before the host. */
  private static String withoutProtocol(String server) {
    return server.substring(server.lastIndexOf('/') + 1);
  }
}
