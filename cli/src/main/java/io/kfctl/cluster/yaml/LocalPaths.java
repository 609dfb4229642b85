package io.kfctl.cluster.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns paths written in a file into paths on this machine.
 *
 * @param folder the folder of the file, from which relative paths start; absolute
 * @param home what {@code ~/} stands for; absolute
 */
public record LocalPaths(Path folder, Path home) {

  /**
   * The absolute path without {@code .} and {@code ..}; empty when the text cannot be a path, or
   * names another user's home.
   */
  public Optional<Path> resolve(String text) {
    try {
      if (text.equals("~") || text.startsWith("~/")) {
        return Optional.of(home.resolve(text.substring(Math.min(2, text.length()))).normalize());
      }
      return text.startsWith("~")
          ? Optional.empty()
          : Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
