package io.kfctl.cli.connector;

import io.kfctl.cli.output.Cell;
import io.kfctl.connect.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** A configuration as commands show it: by keys, secrets as stars; a mixin. */
final class ShownConfig {
  @Option(
      names = "--show-secrets",
      description = "Passwords as they are, where stars stand otherwise.")
  private boolean secrets;

  /** By key, since Connect keeps no order of its own. */
  Map<String, Cell> of(Map<String, String> config) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    new TreeMap<>(secrets ? config : Secrets.masked(config))
        .forEach((key, value) -> cells.put(key, Cell.text(value)));
    return cells;
  }
}
