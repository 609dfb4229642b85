package io.kfctl.cluster;

import java.util.List;

/**
 * One Connect plugin.
 *
 * @param name the plugin's name, for an archive its file name without the ending
 * @param files one archive, or the loose jars that make up the plugin, all names in the packages
 *     directory
 */
public record PluginSpec(String name, List<String> files) {
  public PluginSpec {
    files = List.copyOf(files);
  }

  /** True for a single .tar.gz, .tgz or .zip; false for loose jars. */
  public boolean isArchive() {
    return files.size() == 1 && !files.get(0).endsWith(".jar");
  }
}
