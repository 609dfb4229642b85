package io.kfctl.zookeeper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code mntr} says: many values, whose names change between versions.
 *
 * @param values all of them by name, such as {@code zk_znode_count}, in the server's order
 */
public record ServerMetrics(Map<String, String> values) {
  public ServerMetrics {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The mode; empty while the server does not serve yet, though {@code ruok} says imok. */
  public Optional<ServerMode> mode() {
    return Optional.ofNullable(values.get("zk_server_state")).map(ServerMode::of);
  }

  /** A value that is a whole number. */
  public OptionalLong number(String name) {
    try {
      return OptionalLong.of(Long.parseLong(values.getOrDefault(name, "")));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Followers that keep up with this leader; empty for any other server. */
  public OptionalLong syncedFollowers() {
    return number("zk_synced_followers");
  }
}
