package io.kfctl.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that are there as a whole or not at all: written beside their place, then moved. Names
 * begin with {@link #PREFIX} until then, and nothing reads those.
 */
public final class AtomicFile {
  public static final String PREFIX = ".kfctl-part-";

  private AtomicFile() {}

  /** What is to be in the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes or replaces the file; its folder must exist. On failure nothing has changed. */
  public static void write(Path file, Content content) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), PREFIX, "");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      // Temp files are private; archives are for whoever may read the directory.
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
