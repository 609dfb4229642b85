package io.kfctl.net;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A TCP service: host name or address, and port.
 *
 * @param host as it was written, without the brackets of an IPv6 address
 */
public record Endpoint(String host, int port) {
  public Endpoint {
    if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == ',')) {
      throw new IllegalArgumentException("'" + host + "' is not a host name");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(port + " is not a port: ports are 1 to 65535");
    }
  }

  /**
   * Reads {@code host:port} or {@code [address]:port}.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  public static Endpoint parse(String text) {
    String trimmed = text.strip();
    int colon = trimmed.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("'" + trimmed + "' is not host:port");
    }
    String host = trimmed.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "'" + trimmed + "': an IPv6 address needs brackets, as in [::1]:9092");
    }
    return new Endpoint(host, port(trimmed, trimmed.substring(colon + 1)));
  }

  /**
   * Reads a list separated by commas, as in Kafka's {@code bootstrap.servers}; may be empty.
   *
   * @throws IllegalArgumentException when one of them is no endpoint, saying why
   */
  public static List<Endpoint> parseList(String text) {
    return Stream.of(text.split(",")).filter(part -> !part.isBlank()).map(Endpoint::parse).toList();
  }

  /** The endpoints as {@code bootstrap.servers} wants them. */
  public static String join(List<Endpoint> endpoints) {
    return endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(","));
  }

  private static int port(String whole, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + whole + "' has no port number after the colon", e);
    }
  }

  /**
   * Written out, because the JVM generates a record's own when it is first used, at every start.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Endpoint it && it.port == port && it.host.equals(host);
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + port;
  }

  @Override
  public String toString() {
    return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
  }
}
