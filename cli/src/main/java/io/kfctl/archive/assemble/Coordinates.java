package io.kfctl.archive.assemble;

import io.kfctl.error.UserError;

/**
 * What names one file in a Maven repository.
 *
 * @param extension for example {@code jar} or {@code tar.gz}
 * @param classifier empty for the main file
 */
public record Coordinates(
    String group, String artifact, String version, String extension, String classifier) {

  /**
   * Reads {@code group:artifact:version[:extension[:classifier]]}, for example {@code
   * io.debezium:debezium-connector-mysql:2.3.2.Final:tar.gz:plugin}.
   *
   * @throws UserError when it is not of that form (exit 2)
   */
  public static Coordinates parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 3 || parts.length > 5) {
      throw UserError.usage(
          "'" + text + "' does not name a file in a Maven repository",
          "write group:artifact:version[:extension[:classifier]]");
    }
    return new Coordinates(
        parts[0],
        parts[1],
        parts[2],
        parts.length > 3 ? parts[3] : "jar",
        parts.length > 4 ? parts[4] : "");
  }

  static Coordinates jar(String group, String artifact, String version) {
    return new Coordinates(group, artifact, version, "jar", "");
  }

  /** In the form that {@link #parse} reads. */
  @Override
  public String toString() {
    String file = classifier.isEmpty() ? extension : extension + ":" + classifier;
    String main = group + ":" + artifact + ":" + version;
    return file.equals("jar") ? main : main + ":" + file;
  }
}
