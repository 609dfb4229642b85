package io.kfctl.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers what reading a file brought to light, so that a plan need not read hundreds of
 * megabytes each time.
 *
 * <p>What is remembered holds for one state of the file: its real path, inode, size, and the times
 * of its last change of content (mtime) and of anything (ctime). Programs can set mtime back but
 * not ctime, so an edit that keeps size and mtime is seen. A file changed within the last seconds
 * is not remembered: a second edit in the same tick of the file system's clock would not be seen.
 * And nothing rests on this alone: archives are checked again by SHA-256 where they arrive.
 */
final class InspectionCache {
  private static final String STATE = "state";
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final Path directory;
  private final Clock clock;

  /**
   * @param directory made when first needed; where it cannot be written, nothing is remembered
   */
  InspectionCache(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** What the file holds, from memory if that is safe, else by reading it. */
  Inspection inspect(Path file) {
    FileState before = FileState.of(file);
    return recall(before).orElseGet(() -> inspectAnew(file));
  }

  /** What the file holds, by reading it. */
  Inspection inspectAnew(Path file) {
    FileState before = FileState.of(file);
    Inspection inspection = ArchiveInspector.inspect(file);
    boolean settled = before.changed().plus(SETTLED).isBefore(clock.instant());
    if (settled && FileState.of(file).equals(before)) {
      remember(before, inspection);
    }
    return inspection;
  }

  private Optional<Inspection> recall(FileState state) {
    try (InputStream in = Files.newInputStream(memoryOf(state))) {
      Properties memory = new Properties();
      memory.load(in);
      return state.toString().equals(memory.getProperty(STATE))
          ? Inspection.from(memory)
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Not there, or not ours: reading the archive gives the same answer, later.
      return Optional.empty();
    }
  }

  private void remember(FileState state, Inspection inspection) {
    Properties memory = inspection.toProperties();
    memory.setProperty(STATE, state.toString());
    try {
      Files.createDirectories(directory);
      AtomicFile.write(memoryOf(state), out -> memory.store(out, null));
    } catch (IOException e) {
      // A home that cannot be written makes plans slower, and is no reason to fail them.
    }
  }

  /** One small file for each archive, so that two programs at once do not lose each other's. */
  private Path memoryOf(FileState state) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(state.path().toString().getBytes(StandardCharsets.UTF_8));
    return directory.resolve(Sha256.hex(digest).substring(0, 32) + ".properties");
  }

  /** What changes when the file changes. */
  private record FileState(Path path, Object inode, long size, FileTime content, Instant changed) {

    static FileState of(Path file) {
      try {
        Path real = file.toRealPath();
        Map<String, Object> attributes =
            Files.readAttributes(real, "unix:ino,size,lastModifiedTime,ctime");
        return new FileState(
            real,
            attributes.get("ino"),
            (Long) attributes.get("size"),
            (FileTime) attributes.get("lastModifiedTime"),
            ((FileTime) attributes.get("ctime")).toInstant());
      } catch (IOException e) {
        throw ArchiveProblem.unreadable(file, e);
      }
    }
  }
}
