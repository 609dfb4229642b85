package io.kfctl.render;

import java.nio.file.Path;

/**
 * A path on a host that names one place: absolute, without {@code .}, {@code ..} or a last slash.
 */
final class AbsolutePath {
  private AbsolutePath() {}

  static void check(String path) {
    if (!path.startsWith("/") || !Path.of(path).normalize().toString().equals(path)) {
      throw new IllegalArgumentException("no absolute, normal path: " + path);
    }
  }
}
