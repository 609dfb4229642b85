package io.kfctl.archive;

import io.kfctl.archive.assemble.Assembler;
import io.kfctl.archive.assemble.AssemblyRequest;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The archives of the default versions for integration tests: assembled once a run into
 * target/packages, where the next run finds them as long as the code that makes them is the same.
 */
public final class AssembledPackages {
  private static final Path TARGET = Path.of(System.getProperty("basedir", "."), "target");

  private AssembledPackages() {}

  /** A directory that no test may change. */
  public static Path directory() {
    return Once.DIRECTORY;
  }

  /** Initialized by the JVM, once, whichever test asks first. */
  private static final class Once {
    static final Path DIRECTORY = assemble(TARGET.resolve("packages").toAbsolutePath().normalize());
  }

  private static Path assemble(Path directory) {
    try {
      // Kafka's archive is among those that code and scripts of the room go into.
      Path kafka = directory.resolve(PackageNames.assembledKafka("3.4.1"));
      boolean anew =
          !Files.exists(kafka) || modified(kafka).compareTo(newest(classesOfTheRoom())) < 0;
      Assembler assembler = new Assembler(System.getenv(), Progress.SILENT);
      assembler.assemble(AssemblyRequest.defaults(), directory, anew);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classesOfTheRoom() {
    return TARGET.resolve("classes/io/kfctl/archive");
  }

  private static FileTime newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(AssembledPackages::modified).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
