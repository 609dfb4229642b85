package io.kfctl.cluster.file;

import io.kfctl.cluster.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a cluster file. */
final class ClusterText {
  private ClusterText() {}

  static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ClusterFiles.missing(file);
    }
    return YamlText.read(file, "cluster file", "name another with -f");
  }
}
