package io.kfctl.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A connector as a user wants it: its name and its configuration, in the order of the file.
 *
 * @param config may hold secrets; {@link Secrets} masks them
 */
public record ConnectorConfig(String name, Map<String, String> config) {
  public ConnectorConfig {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a connector needs a name");
    }
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
  }

  /** The connector's class, or the short alias that Connect also takes. */
  public Optional<String> connectorClass() {
    return Optional.ofNullable(config.get("connector.class")).filter(text -> !text.isBlank());
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "ConnectorConfig[name=%s, config=%s]".formatted(name, Secrets.masked(config));
  }
}
