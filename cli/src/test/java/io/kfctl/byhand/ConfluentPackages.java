package io.kfctl.byhand;

import io.kfctl.archive.AssembledPackages;
import io.kfctl.archive.assemble.MavenArtifacts;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The archives of a cluster of flavour confluent, for tests on hosts: the assembled ones without
 * Apicurio's, and the stand-in for Confluent's. Made once a run, in target/packages-confluent.
 */
public final class ConfluentPackages {
  private ConfluentPackages() {}

  /** A directory that no test may change; fit for {@code packages.directory}. */
  public static Path directory() {
    return Once.DIRECTORY;
  }

  /** Initialized by the JVM, once, whichever test asks first. */
  private static final class Once {
    static final Path DIRECTORY = make(AssembledPackages.directory());
  }

  private static Path make(Path assembled) {
    Path directory = assembled.resolveSibling("packages-confluent");
    try (MavenArtifacts maven = MavenArtifacts.open(System.getenv(), Progress.SILENT)) {
      Files.createDirectories(directory);
      for (Path file : files(directory)) {
        Files.delete(file);
      }
      for (Path file : files(assembled)) {
        if (!file.getFileName().toString().startsWith("apicurio-")) {
          // The same bytes a second time under another path, without a copy.
          Files.createLink(directory.resolve(file.getFileName()), file);
        }
      }
      new ConfluentStandIn(maven, assembled.resolve("apicurio-registry-3.0.9.tar.gz"))
          .writeTo(directory.resolve(ConfluentStandIn.FILE_NAME));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
