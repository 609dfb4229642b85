package io.kfctl.playground;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Held while something changes the playground, so that two kfctl do not do it at once. */
final class PlaygroundLock {
  private PlaygroundLock() {}

  /**
   * Does the work while nobody else does any.
   *
   * @throws UserError when another is at work
   */
  static <T> T holding(PlaygroundFolder folder, Supplier<T> work) {
    try (FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (isLocked(channel)) {
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw UserError.failed(
        "another kfctl is at work on the playground in " + folder.root(),
        "wait until it has ended");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
