package io.kfctl.playground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL as people write it, turned into what {@code mysqld --init-file} reads: a statement a line.
 */
final class SqlScript {
  private SqlScript() {}

  /** The statements of a script of the program: comment lines begin with --, ends are at ;. */
  static List<String> statements(String script) {
    String text =
        script
            .lines()
            .filter(line -> !line.stripLeading().startsWith("--"))
            .map(String::strip)
            .collect(Collectors.joining(" "));
    return Arrays.stream(text.split(";( |$)"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .map(statement -> statement + ";")
        .toList();
  }

  /** The tutorial's tables and users. */
  static List<String> demo() {
    try (InputStream in = SqlScript.class.getResourceAsStream("mysql.sql")) {
      return statements(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
