package io.kfctl.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tiny archives with the names and the shape of real ones, for tests that end before a host would
 * unpack them. They are all that a cluster of flavor apicurio without plugins needs.
 */
public final class SamplePackages {
  private static final String SUMS = "SHA256SUMS";

  private SamplePackages() {}

  /** Writes them all, and their checksums. */
  public static Path writeTo(Path directory) {
    try {
      Files.createDirectories(directory);
      SampleArchive.writeAll(directory);
      writeSums(directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In place of the JDK there, one that does not run with a glibc older than this. */
  public static void jdkThatNeedsGlibc(Path directory, String glibc) {
    try {
      SampleArchive.write(
          directory,
          "jdk-17.0.15_linux-x64.tar.gz",
          SampleArchive.jdk(
              "jdk-17.0.15",
              "JAVA_VERSION=\"17.0.15\"\nOS_ARCH=\"x86_64\"\nKFCTL_GLIBC=\"%s\"\n"
                  .formatted(glibc)));
      writeSums(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeSums(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> archives =
          files.filter(file -> !file.endsWith(SUMS)).sorted().collect(Collectors.toList());
      StringBuilder sums = new StringBuilder();
      for (Path archive : archives) {
        String sum = ArchiveInspector.inspect(archive).sha256();
        sums.append(sum).append("  ").append(archive.getFileName()).append('\n');
      }
      Files.writeString(directory.resolve(SUMS), sums);
    }
  }
}
