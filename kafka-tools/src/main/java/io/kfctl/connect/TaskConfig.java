package io.kfctl.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one task was given to do.
 *
 * @param config secrets in clear; {@link Secrets} masks them
 */
public record TaskConfig(int id, Map<String, String> config) {
  public TaskConfig {
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "TaskConfig[id=%d, config=%s]".formatted(id, Secrets.masked(config));
  }
}
