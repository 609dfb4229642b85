package io.kfctl.cluster.context;

import io.kfctl.cluster.yaml.YamlText;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/**
 * The file in which a user's contexts are kept. Only the user can read it, since URLs may hold
 * passwords. It is replaced as a whole, and two programs that change it do so one after the other.
 */
public final class Contexts {
  /** The file's name in the folder where kfctl keeps what belongs to the user. */
  public static final String FILE_NAME = "contexts.yaml";

  private final Path file;

  /**
   * @param kfctlHome the folder; it need not be there
   */
  public Contexts(Path kfctlHome) {
    this.file = kfctlHome.resolve(FILE_NAME);
  }

  /** Where the contexts are kept. */
  public Path file() {
    return file;
  }

  /**
   * The contexts as they are now; none where there is no file.
   *
   * @throws UserError when the file cannot be used, with all that is wrong in it (exit code 2)
   */
  public ContextList read() {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return ContextList.NONE;
    }
    if (!Files.isRegularFile(file)) {
      throw UserError.usage(
          file + " is no file, but kfctl keeps its contexts there", "move it away");
    }
    String text = YamlText.read(file, "list of contexts", "move it away");
    return new ContextsReader().read(text, file);
  }

  /**
   * Changes the contexts, and gives them as they are then. Nobody else changes them in between.
   *
   * @throws UserError when they cannot be read or written; what the change itself throws passes
   *     through, and nothing is changed then
   */
  public synchronized ContextList change(UnaryOperator<ContextList> change) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel = openLock()) {
        // Whoever has it gives it back within milliseconds; Ctrl-C ends the wait. It goes with the
        // channel.
        channel.lock();
        ContextList changed = change.apply(read());
        replace(ContextsText.of(changed));
        return changed;
      }
    } catch (IOException e) {
      throw UserError.failed(
          "cannot write " + file + ": " + reason(e),
          "set KFCTL_HOME to a folder that you may write to");
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        file.resolveSibling("." + FILE_NAME + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  /** A link stays one: some keep such files in another place. Temp files are for their owner. */
  private void replace(String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path part = Files.createTempFile(target.getParent(), "." + FILE_NAME + ".", "");
    try {
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException blocked) {
      return blocked.getFile() + " is no folder";
    }
    boolean known = e instanceof FileSystemException failure && failure.getReason() != null;
    return known ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
  }
}
