package io.kfctl.cluster.file;

import io.kfctl.error.UserError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the cluster file that a command is about. */
public final class ClusterFiles {
  /** The name that is looked for in the working directory. */
  public static final String DEFAULT_NAME = "cluster.yaml";

  /** The variable that names a cluster file. */
  public static final String VARIABLE = "KFCTL_CLUSTER";

  /**
   * A cluster file that exists.
   *
   * @param file for the reader; with an empty working directory it is what the user typed
   * @param origin what named it, in words, for example "-f"
   */
  public record Found(Path file, String origin) {}

  private ClusterFiles() {}

  /**
   * The file that {@code -f} names, else {@link #VARIABLE}, else {@code cluster.yaml} in the
   * working directory.
   *
   * @param explicit what {@code -f} says
   * @param workingDirectory what relative names are relative to; {@code Path.of("")} for that of
   *     the program, which keeps relative names short in messages
   * @throws UserError when there is none (exit code 2)
   */
  public static Found locate(
      Optional<Path> explicit, Map<String, String> environment, Path workingDirectory) {
    return find(explicit, environment, workingDirectory)
        .orElseThrow(
            () ->
                UserError.usage(
                    "there is no cluster file: neither -f nor "
                        + VARIABLE
                        + " names one, and there is no "
                        + DEFAULT_NAME
                        + " here",
                    "write one with: kfctl init"));
  }

  /** The same, but empty when nothing names a file and none lies here. */
  public static Optional<Found> find(
      Optional<Path> explicit, Map<String, String> environment, Path workingDirectory) {
    if (explicit.isPresent()) {
      return Optional.of(new Found(existing(workingDirectory.resolve(explicit.get())), "-f"));
    }
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return Optional.of(new Found(existing(workingDirectory.resolve(path(named))), VARIABLE));
    }
    Path here = workingDirectory.resolve(DEFAULT_NAME);
    return Files.isRegularFile(here)
        ? Optional.of(new Found(here, "the working directory"))
        : Optional.empty();
  }

  static UserError missing(Path file) {
    String what = Files.isDirectory(file) ? file + " is a folder" : "there is no file " + file;
    return UserError.usage(what, "write one with: kfctl init");
  }

  private static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw UserError.usage(VARIABLE + " does not hold a path", "unset " + VARIABLE);
    }
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw missing(file);
    }
    return file;
  }
}
