package io.kfctl.cluster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An unmodifiable copy that keeps the order of the file, which rendered files show. */
final class Ordered {
  private Ordered() {}

  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
