package io.kfctl.cluster;

import java.nio.file.Path;
import java.util.List;

/** Which programs are installed, and the local directory that holds their archives. */
public record Packages(Path directory, Versions versions, List<PluginSpec> plugins) {
  public Packages {
    plugins = List.copyOf(plugins);
  }

  /**
   * @param jdk the major version, for example {@code 17}
   */
  public record Versions(String jdk, String zookeeper, String kafka, String schemaRegistry) {}
}
