package io.kfctl.cluster.yaml;

/** A value in a YAML file, with its place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
  /** Where the value begins. */
  Position position();

  /** How to get there from the top, for example {@code hosts[0].address}; empty at the top. */
  String path();

  /** What it is, in words, for example "a list". */
  String what();
}
