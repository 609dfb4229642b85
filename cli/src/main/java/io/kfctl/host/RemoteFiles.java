package io.kfctl.host;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Commands that change files on a host so that nobody ever sees half of a change: not the service
 * that reads them, and not the next run after this one was killed. They are values, so that a plan
 * can hold them; {@link RemoteCommand#asRoot} where the file is not the login's own.
 *
 * <p>Paths are absolute. A command works on a temporary file beside the path, called {@code
 * PATH.kfctl-tmp.SOMETHING}; what a killed run left of these is removed by the next.
 */
public final class RemoteFiles {
  /** The status of {@link #read} when there is no such file. */
  public static final int NO_SUCH_FILE = 4;

  private static final String WRITE = ShellScript.named("write.sh");
  private static final String DIRECTORY = ShellScript.named("directory.sh");
  private static final String LINK = ShellScript.named("link.sh");
  private static final String READ = ShellScript.named("read.sh");
  private static final String PURGE = ShellScript.named("purge.sh");
  private static final String PRUNE = ShellScript.named("prune.sh");

  private RemoteFiles() {}

  /** Writes a file. The content travels through the input, so it may be secret. */
  public static RemoteCommand write(String path, Access access, byte[] content) {
    return RemoteCommand.script(
            "write " + path,
            WRITE,
            checked(path),
            access.owner().orElse(""),
            access.mode(),
            sha256(content))
        .withInput(RemoteCommand.Input.of(content));
  }

  /** Makes a folder, or corrects the owner and mode of one that is there. */
  public static RemoteCommand directory(String path, Access access) {
    return RemoteCommand.script(
        "make folder " + path, DIRECTORY, checked(path), access.owner().orElse(""), access.mode());
  }

  /**
   * Points a link to a target in one step. Fails when there is something at the path that is no
   * link.
   */
  public static RemoteCommand link(String path, String target) {
    return RemoteCommand.script("point " + path + " to " + target, LINK, checked(path), target);
  }

  /**
   * Removes a folder with everything in it, also where a link leads to it. What file systems are
   * mounted on stays, empty.
   */
  public static RemoteCommand purge(String path) {
    return RemoteCommand.script("remove all of " + path, PURGE, checked(path))
        .within(Duration.ofMinutes(30));
  }

  /** Removes those of the folders that are there and empty; mount points stay. */
  public static RemoteCommand prune(List<String> folders) {
    String[] words = folders.stream().map(RemoteFiles::checked).toArray(String[]::new);
    return RemoteCommand.script("remove empty folders", PRUNE, words);
  }

  /**
   * Prints a file.
   *
   * @param limit the most bytes it may have
   */
  public static RemoteCommand read(String path, int limit) {
    return RemoteCommand.script("read " + path, READ, checked(path), String.valueOf(limit));
  }

  /**
   * The path as it is.
   *
   * @throws IllegalArgumentException when it is not absolute, names a parent folder, ends with a
   *     slash or holds control characters
   */
  static String checked(String path) {
    boolean plain = path.chars().noneMatch(Character::isISOControl);
    boolean direct = !(path + "/").contains("/../") && !path.endsWith("/");
    if (!path.startsWith("/") || !plain || !direct) {
      throw new IllegalArgumentException("not a path of a file on a host: " + path);
    }
    return path;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
