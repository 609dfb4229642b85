package io.kfctl.archive;

import io.kfctl.error.UserError;
import java.util.regex.Pattern;

/** Names from files that become names on hosts: one path component, no surprises for a shell. */
final class PlainNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+@-]*");

  private PlainNames() {}

  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }

  /** Throws for a folder name that a host must not see. */
  static String requireFolder(String folder) {
    if (!isPlain(folder)) {
      throw UserError.usage(
          "'" + folder + "' is no name for a folder on a host",
          "use letters, digits, dots, dashes, underscores and plus signs only");
    }
    return folder;
  }

  /** Throws for a file name in the cluster file that is a path or holds odd characters. */
  static String requireFile(String file) {
    if (!isPlain(file)) {
      throw UserError.usage(
          "packages.plugins: '" + file + "' is not the name of a file in the packages directory",
          "put the file into the packages directory and name it without any folder");
    }
    return file;
  }
}
