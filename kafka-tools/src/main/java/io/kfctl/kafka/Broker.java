package io.kfctl.kafka;

import java.util.Optional;
import org.apache.kafka.common.Node;

/**
 * A broker that is registered.
 *
 * @param id its broker.id
 * @param host as the broker advertises it for this listener
 */
public record Broker(int id, String host, int port) {

  /** Empty for the placeholder that Kafka's client has for "none". */
  static Optional<Broker> of(Node node) {
    return node == null || node.isEmpty() || node.id() < 0
        ? Optional.empty()
        : Optional.of(new Broker(node.id(), node.host(), node.port()));
  }

  /** {@code host:port}. */
  public String address() {
    return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
  }
}
