package io.kfctl.cli.stack;

import static io.kfctl.host.RemoteCommand.quoted;

import io.kfctl.cli.console.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A file with a secret in it. */
final class SecretFile {
  private SecretFile() {}

  /** Warns where everybody on the machine can read it; a group is somebody's choice. */
  static void warnIfOpen(Path file, Talk talk) {
    if (isOpen(file)) {
      talk.warning(
          "%s holds a secret and everybody can read it: chmod o-r %s"
              .formatted(file, quoted(file.toString())));
    }
  }

  private static boolean isOpen(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException e) {
      return false; // it was there a moment ago; whoever uses it will tell
    }
  }
}
