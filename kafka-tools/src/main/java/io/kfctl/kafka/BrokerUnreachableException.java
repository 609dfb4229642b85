package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import io.kfctl.net.NetFailure;
import io.kfctl.net.UnreachableException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The bootstrap server answers, and the address that a broker advertises to its clients cannot be
 * reached from here. Kafka's clients only ever use the bootstrap address for the first question and
 * go on with the advertised ones, so nothing works: {@code advertised.listeners} is wrong, or the
 * port is closed between here and there, or the broker has just died.
 */
public final class BrokerUnreachableException extends UnreachableException {
  private final transient Endpoint bootstrap;
  private final transient List<Unreachable> brokers;

  /** One broker, with the address it advertises. */
  public record Unreachable(Broker broker, NetFailure failure) {
    private String words() {
      return "broker %d advertises %s: %s".formatted(broker.id(), broker.address(), failure);
    }
  }

  BrokerUnreachableException(Endpoint bootstrap, List<Unreachable> brokers, Throwable cause) {
    super(
        "Kafka",
        brokers.stream().map(b -> new Attempt(b.broker().address(), b.failure())).toList(),
        "Kafka at %s answers, but an address it points to cannot be reached from here: %s"
            .formatted(
                bootstrap,
                brokers.stream().map(Unreachable::words).collect(Collectors.joining("; "))),
        cause);
    this.bootstrap = bootstrap;
    this.brokers = List.copyOf(brokers);
  }

  /** The server that answered. */
  public Endpoint bootstrap() {
    return bootstrap;
  }

  /** Those whose addresses cannot be reached, and why. */
  public List<Unreachable> brokers() {
    return brokers;
  }
}
