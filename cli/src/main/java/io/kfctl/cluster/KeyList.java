package io.kfctl.cluster;

import io.kfctl.cluster.yaml.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The keys that one version of one program knows. */
final class KeyList {
  private final SortedSet<String> keys;
  private final Suggestions suggestions;

  private KeyList(SortedSet<String> keys) {
    this.keys = keys;
    this.suggestions = new Suggestions(keys);
  }

  /**
   * The list that was generated when kfctl was built, or empty when there is none.
   *
   * @param kind kafka, connect, producer, consumer or admin
   * @param more keys that the program reads although no definition of it names them
   */
  static Optional<KeyList> load(String kind, String version, Collection<String> more) {
    String name = "/config-keys/" + kind + "-" + version + ".txt";
    try (InputStream in = KeyList.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SortedSet<String> keys = new TreeSet<>(text.lines().toList());
      keys.addAll(more);
      return Optional.of(new KeyList(keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String key) {
    return keys.contains(key);
  }

  /** Whether the key is a known one with something and a dot before it. */
  boolean endsWithKnown(String key) {
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      if (keys.contains(key.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The known key that was probably meant. */
  Optional<String> nearest(String key) {
    // retention.ms is a topic's name for what the broker calls log.retention.ms.
    String ending = "." + key;
    return suggestions
        .nearest(key)
        .or(() -> keys.stream().filter(known -> known.endsWith(ending)).findFirst());
  }
}
