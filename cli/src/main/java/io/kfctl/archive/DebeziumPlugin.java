package io.kfctl.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Debezium connector as the project publishes it for plugin.path: {@code
 * debezium-connector-mysql-2.3.2.Final-plugin.tar.gz}.
 *
 * @param connector for example {@code mysql}
 */
public record DebeziumPlugin(String connector, String version) {
  private static final Pattern FILE =
      Pattern.compile(
          "debezium-connector-([a-z0-9]+)-(\\d+\\.\\d+\\.\\d+\\.\\w+)-plugin\\.tar\\.gz");

  /** The one whose archive has this name; empty for any other name. */
  public static Optional<DebeziumPlugin> of(String file) {
    Matcher matcher = FILE.matcher(file);
    return matcher.matches()
        ? Optional.of(new DebeziumPlugin(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  static boolean isPublished(String file) {
    return of(file).isPresent();
  }

  /** The archive's name. */
  public String fileName() {
    return "debezium-connector-" + connector + "-" + version + "-plugin.tar.gz";
  }
}
