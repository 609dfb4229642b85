package io.kfctl.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processes of this machine. */
public final class ProcessTable {
  private ProcessTable() {}

  /** Whether some process has this word among its arguments. */
  public static boolean hasArgument(String word) {
    return countArgument(word) > 0;
  }

  /** How many processes have this word among their arguments. */
  public static int countArgument(String word) {
    return count("\0" + word + "\0");
  }

  /** Whether this text stands in the arguments of some process. */
  public static boolean hasText(String text) {
    return count(text) > 0;
  }

  private static int count(String text) {
    int count = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
      for (Path process : processes) {
        count += argumentsOf(process).contains(text) ? 1 : 0;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String argumentsOf(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it has just ended
    }
  }
}
