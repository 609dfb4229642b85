package io.kfctl.archive.assemble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out which glibc programs need. */
final class Glibc {
  /** How a symbol's version is written in .gnu.version_r (ELF symbol versioning). */
  private static final Pattern VERSION = Pattern.compile("GLIBC_2\\.(\\d{1,3})(?!\\d)");

  private Glibc() {}

  /**
   * The oldest glibc that a JDK runs with: the newest version that any of its programs and
   * libraries names.
   *
   * @return for example {@code 2.34}; empty where none names one, as with another C library
   */
  static Optional<String> neededBy(Path jdk) throws IOException {
    try (Stream<Path> programs = Files.walk(jdk.resolve("bin"));
        Stream<Path> libraries = Files.walk(jdk.resolve("lib"))) {
      int newest = -1;
      for (Path file :
          (Iterable<Path>)
              Stream.concat(programs, libraries.filter(path -> path.toString().endsWith(".so")))
                      .filter(Files::isRegularFile)
                  ::iterator) {
        newest = Math.max(newest, newestIn(file));
      }
      return newest < 0 ? Optional.empty() : Optional.of("2." + newest);
    }
  }

  private static int newestIn(Path file) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return VERSION
        .matcher(bytes)
        .results()
        .map((MatchResult result) -> Integer.valueOf(result.group(1)))
        .max(Comparator.naturalOrder())
        .orElse(-1);
  }
}
