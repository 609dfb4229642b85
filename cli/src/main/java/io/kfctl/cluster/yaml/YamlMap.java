package io.kfctl.cluster.yaml;

import java.util.List;
import java.util.Optional;

/** A mapping; every key is there once. */
public record YamlMap(Position position, String path, List<Entry> entries) implements YamlNode {

  /**
   * @param position where the key begins
   */
  public record Entry(String key, Position position, YamlNode value) {}

  public YamlMap {
    entries = List.copyOf(entries);
  }

  public Optional<YamlNode> get(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst().map(Entry::value);
  }

  /** The path of the value under this key, for the path of its mapping. */
  public static String childPath(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public String what() {
    return "a mapping";
  }
}
