package io.kfctl.cli.stack;

import io.kfctl.cli.InputText;
import io.kfctl.connect.Secrets;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A file of properties that somebody wrote for Kafka's clients.
 *
 * @param properties by key
 */
record PropertiesFile(Path file, Map<String, String> properties) {
  private static final long LARGEST = 1 << 20;
  private static final String ROLE =
      "it holds properties of Kafka's clients; --command-config, KFCTL_COMMAND_CONFIG or the"
          + " context names it";
  private static final String LOCATION = ".location";

  PropertiesFile {
    properties = Map.copyOf(properties);
  }

  /**
   * @throws UserError when there is no such file, or it does not hold properties
   */
  static PropertiesFile read(Path file) {
    Properties read = new Properties();
    try {
      // What is no such file at all, perhaps a whole disk, is not even read.
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        throw UserError.usage(file + " is too large to hold properties of Kafka's clients", "");
      }
      read.load(new StringReader(InputText.read(file, ROLE).text()));
    } catch (IllegalArgumentException e) {
      throw UserError.usage(
          file + ": after \\u four hexadecimal digits are needed",
          "a backslash that means itself is written twice");
    } catch (IOException e) {
      throw UserError.usage(file + " cannot be read: " + e.getMessage(), ROLE);
    }
    Map<String, String> properties = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
    return new PropertiesFile(file, properties);
  }

  /**
   * The same properties with paths of certificates and keys that do not depend on where kfctl is
   * run: a relative one begins at the file's folder.
   *
   * @throws UserError when there is no file at such a path
   */
  Map<String, String> withFilesFound(Map<String, String> used) {
    Map<String, String> found = new TreeMap<>(used);
    found.replaceAll((key, value) -> isPath(key, value) ? existing(key, value).toString() : value);
    return found;
  }

  private static boolean isPath(String key, String value) {
    return key.endsWith(LOCATION) && !value.isEmpty() && !value.startsWith("${");
  }

  private Path existing(String key, String value) {
    try {
      Path path = file.toAbsolutePath().resolveSibling(value).normalize();
      if (Files.isRegularFile(path)) {
        return path;
      }
      throw UserError.usage(
          "%s: %s names %s, which is no file".formatted(file, key, path),
          "a relative path begins at the folder of " + file.getFileName());
    } catch (InvalidPathException e) {
      throw UserError.usage("%s: %s names no path".formatted(file, key), "");
    }
  }

  /** Whether a password stands in it, and not only where one is to be found. */
  boolean holdsSecret() {
    return properties.entrySet().stream()
        .anyMatch(e -> Secrets.masked(e.getKey(), e.getValue()).contains(Secrets.MASK));
  }

  /** Without the values, which may be passwords. */
  @Override
  public String toString() {
    return "PropertiesFile[" + file + "]";
  }
}
