package io.kfctl.host;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An archive on its way to a host: sent once, checked while it is unpacked, in place in one step.
 *
 * @param fileName what messages and the marker file call it
 * @param sha256 of the archive's bytes, in hexadecimal
 * @param compression whether it is a .tar.gz or a plain tar
 * @param content the archive's bytes
 */
public record RemoteArchive(
    String fileName, String sha256, Compression compression, RemoteCommand.Input content) {

  /** The file in an unpacked folder that holds the archive's SHA-256, two spaces and its name. */
  public static final String MARKER = ".kfctl-archive";

  /** How the tar is packed. */
  public enum Compression {
    GZIP("z"),
    NONE("");

    private final String tarFlag;

    Compression(String tarFlag) {
      this.tarFlag = tarFlag;
    }
  }

  private static final Duration LIMIT = Duration.ofHours(1);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FILE_NAME = Pattern.compile("[^/\\p{Cntrl}]+");
  private static final String UNPACK = ShellScript.named("unpack.sh");
  private static final String REMOVE = ShellScript.named("remove.sh");

  public RemoteArchive {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("not a file name: " + fileName);
    }
  }

  /** An archive whose name ends with .tar.gz or .tgz. */
  public static RemoteArchive tarGz(String fileName, String sha256, RemoteCommand.Input content) {
    if (!fileName.endsWith(".tar.gz") && !fileName.endsWith(".tgz")) {
      throw new IllegalArgumentException(fileName + " is neither a .tar.gz nor a .tgz");
    }
    return new RemoteArchive(fileName, sha256, Compression.GZIP, content);
  }

  /** As the other, for what shall belong to whoever unpacks it. */
  public RemoteCommand unpackTo(String folder, int stripComponents) {
    return unpackTo(folder, stripComponents, Optional.empty());
  }

  /**
   * The command that unpacks it into a folder, which it makes or replaces. Everybody may read what
   * is in it and only the owner may write.
   *
   * @param folder the final folder, absolute
   * @param stripComponents how many leading folders of the names in the archive are left out
   * @param owner whose all of it becomes, as {@link Access#owner} says it
   */
  public RemoteCommand unpackTo(String folder, int stripComponents, Optional<String> owner) {
    return RemoteCommand.script(
            "unpack " + fileName,
            UNPACK,
            RemoteFiles.checked(folder),
            String.valueOf(stripComponents),
            sha256,
            fileName,
            compression.tarFlag,
            owner.orElse(""))
        .withInput(content)
        .within(LIMIT);
  }

  /**
   * The command that removes an unpacked folder. Killed anywhere, it leaves a folder whose marker
   * speaks of no archive, so that it is still known as kfctl's and never taken for a whole one.
   *
   * @param folder absolute
   */
  public static RemoteCommand remove(String folder) {
    return RemoteCommand.script("remove " + folder, REMOVE, RemoteFiles.checked(folder))
        .within(LIMIT);
  }
}
