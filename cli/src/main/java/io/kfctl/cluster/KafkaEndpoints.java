package io.kfctl.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kafka's part of {@link Endpoints}. */
public final class KafkaEndpoints {
  private final KafkaSettings settings;
  private final EffectiveProperties properties;

  KafkaEndpoints(KafkaSettings settings) {
    this.settings = settings;
    this.properties = new EffectiveProperties("kafka", settings.properties());
  }

  /** What every broker binds: {@code listeners}. */
  public List<Listener> listeners() {
    return properties
        .listeners("listeners")
        .orElse(List.of(new Listener("PLAINTEXT", settings.listen(), settings.port())));
  }

  /**
   * What the broker on this host tells its clients to use: {@code advertised.listeners}. Left to
   * kfctl, it is each listener at the host's address; a listener of the user's own that binds one
   * address is told with that address.
   */
  public List<Listener> advertised(Host host) {
    return properties.listeners("advertised.listeners").orElse(toAdvertise()).stream()
        .map(listener -> listener.reachableAt(host.address()))
        .toList();
  }

  /** Where a client without certificates and passwords begins, or the first when there is none. */
  public HostPort bootstrap(Host host) {
    List<Listener> advertised = advertised(host);
    return advertised.stream()
        .filter(this::isPlaintext)
        .findFirst()
        .orElse(advertised.get(0))
        .address();
  }

  /** Whether the broker on this host has a listener without TLS and login. */
  public boolean isOpen(Host host) {
    return advertised(host).stream().anyMatch(this::isPlaintext);
  }

  List<BoundPort> boundPorts() {
    List<BoundPort> ports = new ArrayList<>();
    String setting = properties.setting("listeners", "kafka.port");
    for (Listener listener : listeners()) {
      ports.add(new BoundPort(Role.KAFKA, "kafka", listener.host(), listener.port(), setting));
    }
    KafkaSettings.Jmx jmx = settings.jmx();
    if (jmx.isOn()) {
      ports.add(
          new BoundPort(Role.KAFKA, "kafka (JMX)", jmx.listen(), jmx.port(), "kafka.jmx.port"));
    }
    return ports;
  }

  private List<Listener> toAdvertise() {
    return properties
        .listeners("listeners")
        .orElse(List.of(new Listener("PLAINTEXT", "", settings.port())));
  }

  private boolean isPlaintext(Listener listener) {
    return mapped(listener).orElse(listener.name()).equalsIgnoreCase("PLAINTEXT");
  }

  /** The protocol that listener.security.protocol.map gives to a listener of another name. */
  private Optional<String> mapped(Listener listener) {
    return properties.text("listener.security.protocol.map").stream()
        .flatMap(map -> Arrays.stream(map.split(",")))
        .map(entry -> entry.strip().split(":", 2))
        .filter(entry -> entry.length == 2 && listener.isNamed(entry[0]))
        .map(entry -> entry[1])
        .findFirst();
  }
}
