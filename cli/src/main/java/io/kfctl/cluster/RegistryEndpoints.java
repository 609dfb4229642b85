package io.kfctl.cluster;

import io.kfctl.cluster.RegistrySettings.Flavor;
import java.util.List;

/** The schema registry's part of {@link Endpoints}. */
public final class RegistryEndpoints {
  private final RegistrySettings settings;
  private final EffectiveProperties properties;

  RegistryEndpoints(RegistrySettings settings) {
    this.settings = settings;
    this.properties = new EffectiveProperties("schemaRegistry", settings.properties());
  }

  /**
   * What every registry binds: Confluent's {@code listeners}; Apicurio's {@code quarkus.http.host}
   * and {@code quarkus.http.port}.
   */
  public List<Listener> listeners() {
    if (settings.flavor() == Flavor.APICURIO) {
      String host = properties.text("quarkus.http.host").orElse("0.0.0.0");
      int port = properties.port("quarkus.http.port").orElse(settings.port());
      return List.of(new Listener("http", host, port));
    }
    return properties
        .listeners("listeners")
        .orElse(List.of(new Listener("http", "0.0.0.0", settings.port())));
  }

  /** Confluent's {@code host.name}: how other registries and clients name this one. */
  public String advertisedHost(Host host) {
    return properties.text("host.name").orElse(first().reachableAt(host.address()).host());
  }

  /** The registry's URL without any path. */
  public String url(Host host) {
    return new Listener(first().name(), advertisedHost(host), first().port()).url();
  }

  /** The URL under which Confluent's API begins, without a slash at the end. */
  public String apiUrl(Host host) {
    return url(host) + settings.flavor().apiPath();
  }

  List<BoundPort> boundPorts() {
    String key = settings.flavor() == Flavor.APICURIO ? "quarkus.http.port" : "listeners";
    String setting = properties.setting(key, "schemaRegistry.port");
    return listeners().stream()
        .map(
            l ->
                new BoundPort(Role.SCHEMA_REGISTRY, "schema-registry", l.host(), l.port(), setting))
        .toList();
  }

  private Listener first() {
    return listeners().stream()
        .filter(listener -> listener.isNamed("http"))
        .findFirst()
        .orElse(listeners().get(0));
  }
}
