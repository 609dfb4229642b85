package io.kfctl.cluster.file;

import io.kfctl.cluster.yaml.Rule;
import java.util.List;

/** What a path on the hosts must be, so that the services and their start scripts can take it. */
final class PathRules {
  private static final List<String> SYSTEM_FOLDERS =
      List.of("/bin", "/boot", "/etc", "/lib", "/lib64", "/sbin", "/usr", "/var");
  private static final List<String> LOST_AT_BOOT =
      List.of("/dev", "/proc", "/run", "/sys", "/var/run");
  private static final List<String> PRIVATE_TO_UNITS = List.of("/tmp", "/var/tmp");
  private static final List<String> HOMES = List.of("/home", "/root");

  /** Absolute, and made of characters that no shell, unit or class path takes apart. */
  static final Rule ABSOLUTE =
      Rule.of(text -> text.startsWith("/"), "is not an absolute path", "begin it with '/'")
          .and(
              ValueRules.matching(
                  "[A-Za-z0-9._+/-]*",
                  "has a character that the services cannot take in a path",
                  "use letters a-z, digits, '-', '_', '.' and '+'"))
          .and(
              Rule.of(
                  text -> text.matches("(/[^/]+)+/?") && !text.matches(".*/\\.\\.?(/.*)?"),
                  "is not a plain path",
                  "write it without '//', '.' and '..', and not the root itself"));

  /** A folder of programs or data, which stays. */
  static final Rule FOLDER =
      ABSOLUTE
          .and(
              Rule.of(
                  text -> !SYSTEM_FOLDERS.contains(bare(text)),
                  "is a folder of the system",
                  "use a folder of its own"))
          .and(
              Rule.of(
                  text -> isOutside(text, LOST_AT_BOOT),
                  "does not survive a restart of the service or host",
                  "use for example /opt or /KFDATA"));

  /** What the hardened units of systemd can reach. */
  static final Rule REACHED_BY_UNITS =
      Rule.of(
              text -> isOutside(text, PRIVATE_TO_UNITS),
              "does not survive a restart of the service or host",
              "use for example /opt or /KFDATA")
          .and(
              Rule.of(
                  text -> isOutside(text, HOMES),
                  "is hidden from the services, which cannot see home folders",
                  "use for example /opt or /KFDATA"));

  private PathRules() {}

  /** The path without a slash at its end. */
  static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static boolean isOutside(String path, List<String> folders) {
    return folders.stream().noneMatch(folder -> isWithin(path, folder));
  }

  /** Whether the path is this folder or lies below it. */
  static boolean isWithin(String path, String folder) {
    return bare(path).equals(folder) || path.startsWith(folder + "/");
  }
}
