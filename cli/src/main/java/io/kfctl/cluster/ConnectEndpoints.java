package io.kfctl.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Kafka Connect's part of {@link Endpoints}. What a worker advertises follows
 * org.apache.kafka.connect.runtime.rest.RestServer#advertisedUrl of Kafka 3.4.
 */
public final class ConnectEndpoints {
  private final ConnectSettings settings;
  private final EffectiveProperties properties;

  ConnectEndpoints(ConnectSettings settings) {
    this.settings = settings;
    this.properties = new EffectiveProperties("connect", settings.properties());
  }

  /** What every worker binds: {@code listeners}. */
  public List<Listener> listeners() {
    return properties
        .listeners("listeners")
        .orElse(List.of(new Listener("http", "0.0.0.0", settings.port())));
  }

  /** The scheme of {@code rest.advertised.listener}: the given one, else http if it is served. */
  public String advertisedScheme() {
    return properties
        .text("rest.advertised.listener")
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .orElse(serves("http") ? "http" : "https");
  }

  /** {@code rest.advertised.host.name}: how other workers and clients name this one. */
  public String advertisedHost(Host host) {
    return properties
        .text("rest.advertised.host.name")
        .orElse(toAdvertise().reachableAt(host.address()).host());
  }

  /** {@code rest.advertised.port}. */
  public int advertisedPort() {
    return properties.port("rest.advertised.port").orElse(toAdvertise().port());
  }

  /** The REST API's URL on this host, without a slash at the end. */
  public String url(Host host) {
    return new Listener(advertisedScheme(), advertisedHost(host), advertisedPort()).url();
  }

  List<BoundPort> boundPorts() {
    List<BoundPort> ports = new ArrayList<>();
    String setting = properties.setting("listeners", "connect.port");
    for (Listener listener : listeners()) {
      ports.add(new BoundPort(Role.CONNECT, "connect", listener.host(), listener.port(), setting));
    }
    for (Listener admin : properties.listeners("admin.listeners").orElse(List.of())) {
      String key = "connect.properties.admin.listeners";
      ports.add(new BoundPort(Role.CONNECT, "connect (admin)", admin.host(), admin.port(), key));
    }
    KafkaSettings.Jmx jmx = settings.jmx();
    if (jmx.isOn()) {
      ports.add(
          new BoundPort(
              Role.CONNECT, "connect (JMX)", jmx.listen(), jmx.port(), "connect.jmx.port"));
    }
    return ports;
  }

  private Listener toAdvertise() {
    return listeners().stream()
        .filter(listener -> listener.isNamed(advertisedScheme()))
        .findFirst()
        .orElse(listeners().get(0));
  }

  private boolean serves(String scheme) {
    return listeners().stream().anyMatch(listener -> listener.isNamed(scheme));
  }
}
