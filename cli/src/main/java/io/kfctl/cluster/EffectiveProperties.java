package io.kfctl.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the endpoint settings among a service's {@code properties}. */
final class EffectiveProperties {
  private final String path;
  private final Map<String, String> properties;

  /**
   * @param section the service's section in cluster.yaml, for example {@code kafka}
   */
  EffectiveProperties(String section, Map<String, String> properties) {
    this.path = section + ".properties.";
    this.properties = properties;
  }

  /** A text that is set and not blank. */
  Optional<String> text(String key) {
    return Optional.ofNullable(properties.get(key)).map(String::strip).filter(s -> !s.isEmpty());
  }

  OptionalInt port(String key) {
    Optional<String> text = text(key);
    return text.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(parsePort(text.get()).orElseThrow(() -> unreadable(key, "a port")));
  }

  Optional<List<Listener>> listeners(String key) {
    return text(key)
        .map(
            text ->
                Listener.parseList(text).orElseThrow(() -> unreadable(key, "a list of listeners")));
  }

  /** The setting in cluster.yaml that decides: the property if it is set, else this one. */
  String setting(String key, String otherwise) {
    return text(key).isPresent() ? path + key : otherwise;
  }

  /** A port as text, when it is one. */
  static Optional<Integer> parsePort(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf)
        .filter(port -> port <= 65535);
  }

  private IllegalArgumentException unreadable(String key, String wanted) {
    return new IllegalArgumentException(path + key + " is not " + wanted);
  }
}
