package io.kfctl.cli.console;

import io.kfctl.cli.console.Console.ScreenSize;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks and sets the terminal that kfctl was started from, by the program {@code stty} on {@code
 * /dev/tty}. So a password can be typed while standard output goes into a file, which Java's own
 * console does not allow.
 */
final class Stty {
  private static final File TERMINAL = new File("/dev/tty");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");

  private Stty() {}

  /** Empty where there is no terminal, or it does not know. */
  static Optional<ScreenSize> size() {
    Matcher size = SIZE.matcher(run("size"));
    if (!size.matches() || size.group(1).equals("0") || size.group(2).equals("0")) {
      return Optional.empty();
    }
    return Optional.of(
        new ScreenSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))));
  }

  /** Whether the terminal shows what is typed. */
  static void echo(boolean on) {
    run(on ? "echo" : "-echo");
  }

  private static String run(String argument) {
    try {
      Process stty =
          new ProcessBuilder("stty", argument)
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return stty.waitFor() == 0 ? output : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
