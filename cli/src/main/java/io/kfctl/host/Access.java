package io.kfctl.host;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who owns a file on a host and what others may do with it.
 *
 * @param owner user and group with a colon between; empty for whoever writes the file
 * @param mode in octal digits, for example {@code 0640}
 */
public record Access(Optional<String> owner, String mode) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}\\$?");
  private static final Pattern MODE = Pattern.compile("[0-7]{3,4}");

  public Access {
    if (!MODE.matcher(mode).matches()) {
      throw new IllegalArgumentException("not a mode: " + mode);
    }
  }

  public static Access of(String user, String group, String mode) {
    for (String name : new String[] {user, group}) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not a user or group: " + name);
      }
    }
    return new Access(Optional.of(user + ":" + group), mode);
  }

  /** For files of whoever runs the command, which needs no root. */
  public static Access ofWriter(String mode) {
    return new Access(Optional.empty(), mode);
  }
}
