package io.kfctl.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A connector as Connect stores it.
 *
 * @param config as it was sent, secrets in clear; {@link Secrets} masks them
 * @param taskIds the tasks it has been divided into; none until Connect has done so
 */
public record ConnectorInfo(
    String name, ConnectorType type, Map<String, String> config, List<Integer> taskIds) {
  public ConnectorInfo {
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    taskIds = List.copyOf(taskIds);
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "ConnectorInfo[name=%s, type=%s, config=%s, taskIds=%s]"
        .formatted(name, type, Secrets.masked(config), taskIds);
  }
}
