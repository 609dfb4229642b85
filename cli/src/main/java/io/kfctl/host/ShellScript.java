package io.kfctl.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The texts of the POSIX shell scripts that run on hosts; they lie beside this class. */
public final class ShellScript {
  private ShellScript() {}

  /**
   * The script's text without its comment lines and empty lines, which need not travel.
   *
   * @param name the file's name, for example {@code write.sh}
   */
  public static String named(String name) {
    try (InputStream in = ShellScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no script named " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
