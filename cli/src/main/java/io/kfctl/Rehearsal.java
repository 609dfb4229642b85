package io.kfctl;

import io.kfctl.cli.console.Console;
import io.kfctl.cli.console.SystemConsole;
import io.kfctl.cli.console.Terminals;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * Runs short commands whose output nobody sees, so that the JVM loads the classes that most
 * commands need. The launcher lets the JVM put these into an archive, from which the next start
 * takes them. It must not change anything, nor contact anything but a closed port of loopback.
 */
final class Rehearsal {
  private static final List<List<String>> COMMAND_LINES =
      List.of(
          List.of("--help"),
          List.of("version", "--help"),
          List.of("version"),
          List.of("version", "-o", "json"),
          List.of("version", "-o", "yaml"),
          List.of("version", "-o", "no-such-format"),
          List.of("no-such-command"));

  private Rehearsal() {}

  /**
   * @param run runs one command line on a console
   */
  static void perform(Function<Console, Function<String[], ?>> run) {
    for (List<String> line : COMMAND_LINES) {
      for (String terminals : List.of("", "12")) {
        run.apply(console(terminals)).apply(line.toArray(String[]::new));
      }
    }
  }

  private static Console console(String terminals) {
    return new SystemConsole(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Terminals.of(terminals, "UTF-8"));
  }
}
