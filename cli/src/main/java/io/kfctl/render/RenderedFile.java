package io.kfctl.render;

import io.kfctl.cluster.Role;
import java.nio.file.Path;

/**
 * A file that a host must have.
 *
 * @param path absolute, on the host
 * @param content all of it; ends with a newline
 * @param owner user name
 * @param group group name
 * @param mode four octal digits, for example {@code 0640}
 * @param role the service it belongs to
 * @param kind what changing it means
 * @param containsSecrets whether a value in it must not be shown; {@link SecretText} hides them
 */
public record RenderedFile(
    String path,
    String content,
    String owner,
    String group,
    String mode,
    Role role,
    Kind kind,
    boolean containsSecrets) {

  /** The first words of every unit, by which a unit that was written by hand is told from ours. */
  public static final String UNIT_MARK = "# Written by kfctl";

  public RenderedFile {
    AbsolutePath.check(path);
    Mode.check(mode);
  }

  /** The last name of the path, for example {@code zoo.cfg}. */
  public String name() {
    return Path.of(path).getFileName().toString();
  }

  /** What must happen on the host when the file changes. */
  public enum Kind {
    /** The service reads it when it starts: a change needs a restart. */
    CONFIG,
    /** Only command line tools read it: a change needs nothing. */
    TOOL,
    /** A systemd unit: a change needs a daemon-reload, then a restart. */
    UNIT,
    /** Who the member is. Data: written once, and another content there is never overwritten. */
    IDENTITY
  }

  /** Without the content, which may hold secrets. */
  @Override
  public String toString() {
    return path + " (" + owner + ":" + group + " " + mode + ", " + kind + ")";
  }
}
