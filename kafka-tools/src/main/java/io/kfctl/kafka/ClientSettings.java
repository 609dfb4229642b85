package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a Kafka cluster is reached.
 *
 * @param bootstrap the first brokers to ask
 * @param timeout for one call, retries included
 * @param properties of Kafka's own clients, such as the {@link ClientProperties#entrance} of a
 *     file; they win over kfctl's, except for {@code bootstrap.servers}
 */
public record ClientSettings(
    List<Endpoint> bootstrap, Duration timeout, Map<String, String> properties) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  public ClientSettings {
    bootstrap = List.copyOf(bootstrap);
    properties = Map.copyOf(properties);
    if (bootstrap.isEmpty()) {
      throw new IllegalArgumentException("no bootstrap server given");
    }
  }

  /** Ten seconds a call, no security. */
  public static ClientSettings of(Endpoint... bootstrap) {
    return new ClientSettings(List.of(bootstrap), TIMEOUT, Map.of());
  }

  /** The same, with this time for one call. */
  public ClientSettings withTimeout(Duration limit) {
    return new ClientSettings(bootstrap, limit, properties);
  }

  /** The same, with these properties in place of those before: see {@link #properties}. */
  public ClientSettings withProperties(Map<String, String> clientProperties) {
    return new ClientSettings(bootstrap, timeout, clientProperties);
  }

  /** Whether brokers are spoken to without TLS and login. */
  boolean isPlaintext() {
    return protocol().equals("PLAINTEXT");
  }

  /** Whether brokers are spoken to through TLS. */
  boolean isTls() {
    return protocol().endsWith("SSL");
  }

  private String protocol() {
    return properties.getOrDefault("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT);
  }

  /** Without the properties, which may hold passwords. */
  @Override
  public String toString() {
    return "ClientSettings[bootstrap=" + Endpoint.join(bootstrap) + ", timeout=" + timeout + "]";
  }
}
