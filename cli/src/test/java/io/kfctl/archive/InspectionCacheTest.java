package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionCacheTest {
  /** Files written now look settled to this clock. */
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

  @TempDir Path directory;
  private Path memory;
  private Path archive;

  @BeforeEach
  void writeArchive() {
    memory = directory.resolve("memory");
    SampleArchive.write(directory, "a.tgz", SampleArchive.jdk("jdk", "A=\"1\"\nB=\"2\"\n"));
    archive = directory.resolve("a.tgz");
  }

  @Test
  void givesBackAllThatReadingGave() {
    Inspection read = new InspectionCache(memory, LATER).inspect(archive);
    assertThat(memory).isDirectoryContaining("glob:**.properties");
    assertThat(new InspectionCache(memory, LATER).inspect(archive)).isEqualTo(read);
    assertThat(read.release()).containsEntry("A", "1").containsEntry("B", "2");
  }

  @Test
  void remembersInsteadOfReading() throws IOException {
    InspectionCache cache = new InspectionCache(memory, LATER);
    Inspection read = cache.inspect(archive);
    String other = "f".repeat(64);
    rewriteMemory(read.sha256(), other);
    assertThat(cache.inspect(archive).sha256()).isEqualTo(other);
    assertThat(cache.inspectAnew(archive).sha256()).isEqualTo(read.sha256());
  }

  @Test
  void seesAnEditThatKeepsSizeAndTime() throws IOException {
    InspectionCache cache = new InspectionCache(memory, LATER);
    FileTime modified = Files.getLastModifiedTime(archive);
    Inspection first = cache.inspect(archive);
    byte[] bytes = Files.readAllBytes(archive);
    bytes[4] ^= 1;
    awaitNextTick();
    Files.write(archive, bytes);
    Files.setLastModifiedTime(archive, modified);
    assertThat(cache.inspect(archive).sha256()).isNotEqualTo(first.sha256());
  }

  @Test
  void doesNotRememberAFileThatJustChanged() {
    new InspectionCache(memory, Clock.systemUTC()).inspect(archive);
    assertThat(memory).doesNotExist();
  }

  @Test
  void remembersDamageToo() {
    SampleArchive.write(directory, "b.tgz", new byte[] {1, 2, 3});
    Path broken = directory.resolve("b.tgz");
    InspectionCache cache = new InspectionCache(memory, LATER);
    Inspection first = cache.inspect(broken);
    assertThat(first.damage()).isPresent();
    assertThat(cache.inspect(broken)).isEqualTo(first);
  }

  @Test
  void aSpoiltMemoryIsNoMemory() throws IOException {
    InspectionCache cache = new InspectionCache(memory, LATER);
    Inspection read = cache.inspect(archive);
    rewriteMemory("sha256=", "sha257=");
    assertThat(cache.inspect(archive)).isEqualTo(read);
    for (Path file : memoryFiles()) {
      Files.write(file, new byte[] {'\\', 'u', 'x'});
    }
    assertThat(cache.inspect(archive)).isEqualTo(read);
  }

  @Test
  void withoutAPlaceItStillAnswers() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Inspection read = new InspectionCache(file.resolve("below"), LATER).inspect(archive);
    assertThat(read.damage()).isEmpty();
  }

  /** Until a change gets another ctime than the last one; a few milliseconds. */
  private void awaitNextTick() throws IOException {
    Object before = Files.getAttribute(archive, "unix:ctime");
    Path probe = directory.resolve("probe");
    do {
      Files.writeString(probe, "x");
    } while (Files.getAttribute(probe, "unix:ctime").equals(before));
  }

  private void rewriteMemory(String from, String to) throws IOException {
    for (Path file : memoryFiles()) {
      Files.writeString(file, Files.readString(file).replace(from, to));
    }
  }

  private List<Path> memoryFiles() throws IOException {
    try (Stream<Path> files = Files.list(memory)) {
      return files.toList();
    }
  }
}
