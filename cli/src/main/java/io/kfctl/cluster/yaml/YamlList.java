package io.kfctl.cluster.yaml;

import java.util.List;

/** A list. */
public record YamlList(Position position, String path, List<YamlNode> items) implements YamlNode {
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String what() {
    return "a list";
  }
}
