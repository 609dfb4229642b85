package io.kfctl.cli.connector;

import io.kfctl.connect.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One key that a file and a live connector do not say alike.
 *
 * @param live as it may be shown; empty when the connector does not have the key
 * @param file as it may be shown; empty when the file does not have it: an update takes it away
 */
record ConfigDifference(String key, Optional<String> live, Optional<String> file) {

  /** All differences by key. The connector's name, which Connect adds, is none. */
  static List<ConfigDifference> between(Map<String, String> live, Map<String, String> file) {
    TreeSet<String> keys = new TreeSet<>(live.keySet());
    keys.addAll(file.keySet());
    keys.remove("name");
    return keys.stream()
        .filter(
            key -> !Optional.ofNullable(live.get(key)).equals(Optional.ofNullable(file.get(key))))
        .map(key -> new ConfigDifference(key, shown(key, live), shown(key, file)))
        .toList();
  }

  private static Optional<String> shown(String key, Map<String, String> config) {
    return Optional.ofNullable(config.get(key)).map(value -> Secrets.masked(key, value));
  }

  /** What applying the file would do with the key. */
  String change() {
    if (live.isEmpty()) {
      return "add";
    }
    return file.isEmpty() ? "remove" : "change";
  }

  /** In one line: {@code tasks.max: 1 -> 2}. */
  String text() {
    return "%s: %s -> %s".formatted(key, live.orElse("-"), file.orElse("-"));
  }
}
