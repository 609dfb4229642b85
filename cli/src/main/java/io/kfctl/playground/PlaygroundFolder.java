package io.kfctl.playground;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/**
 * What lies where in the playground's folder. Everything that the playground has is below it, so
 * that removing it removes the playground.
 *
 * @param root absolute, {@code ${KFCTL_HOME:-~/.kfctl}/playground}
 */
public record PlaygroundFolder(Path root) {
  private static final Pattern TAKEN_BY_SCRIPTS = Pattern.compile("[A-Za-z0-9._+/-]+");

  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  public PlaygroundFolder {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * Makes it, for its owner alone.
   *
   * @throws UserError when it cannot be made, or its path is nothing that Kafka's scripts can take
   */
  void make() {
    if (!TAKEN_BY_SCRIPTS.matcher(root.toString()).matches()) {
      throw UserError.usage(
          "the playground cannot lie in '%s': the services' start scripts take no blanks and no"
                  .formatted(root)
              + " special characters in a path",
          "choose another folder: KFCTL_HOME=/var/tmp/kfctl-$(id -un) kfctl playground up");
    }
    try {
      Files.createDirectories(root.getParent());
      if (Files.notExists(root)) {
        Files.createDirectory(root, PRIVATE);
      }
    } catch (IOException e) {
      throw UserError.failed(
          "cannot make the folder " + root + ": " + e.getMessage(),
          "choose another: KFCTL_HOME=/var/tmp/kfctl-$(id -un) kfctl playground up");
    }
  }

  /** The cluster file of the stack, written anew by each {@code up}. */
  public Path clusterFile() {
    return root.resolve("cluster.yaml");
  }

  /** Which playground this is: its format and its ports. */
  Path notes() {
    return root.resolve("playground.properties");
  }

  /** The archives, unless others are named. */
  public Path packages() {
    return root.resolve("packages");
  }

  /** The demonstration's MySQL: programs, settings, data. */
  Path mysql() {
    return root.resolve("mysql");
  }

  /** The files of the two connectors, as a user would write them. */
  public Path connectors() {
    return root.resolve("connectors");
  }

  /** The unit files, which the process service manager runs. */
  public Path units() {
    return root.resolve("units");
  }

  /** Held while {@code up}, {@code down} or {@code reset} works. */
  Path lock() {
    return root.resolve("lock");
  }

  /** A folder below the root by its name. */
  Path below(String name) {
    return root.resolve(name);
  }
}
