package io.kfctl.archive.assemble;

import io.kfctl.archive.AtomicFile;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Half-made files of a run that was killed. */
final class Leftovers {
  /** Younger ones may belong to a run at this moment. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private Leftovers() {}

  /** Makes the directory if it is missing, and removes what an earlier run left half-made. */
  static void clear(Path directory) {
    try {
      Files.createDirectories(directory);
      Instant limit = Instant.now().minus(ABANDONED);
      for (Path path : list(directory)) {
        boolean abandoned =
            path.getFileName().toString().startsWith(AtomicFile.PREFIX)
                && Files.getLastModifiedTime(path).toInstant().isBefore(limit);
        if (abandoned) {
          delete(path);
        }
      }
    } catch (IOException e) {
      throw UserError.failed(
          "cannot use the packages directory " + directory + ": " + e,
          "make it writable, or name another one with -d");
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.toList();
    }
  }

  /** Removes a file, or a folder with all in it. */
  static void delete(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
