package io.kfctl.render;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file mode as four octal digits, for example {@code 0640}. */
final class Mode {
  private Mode() {}

  static void check(String mode) {
    if (!mode.matches("0[0-7]{3}")) {
      throw new IllegalArgumentException("no file mode: " + mode);
    }
  }

  static Set<PosixFilePermission> permissions(String mode) {
    int bits = Integer.parseInt(mode, 8);
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    // The enum runs from OWNER_READ, the highest bit, to OTHERS_EXECUTE, the lowest.
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((bits >> (8 - permission.ordinal()) & 1) == 1) {
        permissions.add(permission);
      }
    }
    return permissions;
  }
}
