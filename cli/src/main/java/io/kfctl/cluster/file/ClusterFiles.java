package io.kfctl.cluster.file;

import io.kfctl.cluster.context.Context;
import io.kfctl.error.UserError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
   * working directory, else that of the current context.
   *
   * @param explicit what {@code -f} says
   * @param workingDirectory what relative names are relative to; {@code Path.of("")} for that of
   *     the program, which keeps relative names short in messages
   * @param context asked for the current context only where nothing comes before it
   * @throws UserError when there is none (exit code 2)
   */
  public static Found locate(
      Optional<Path> explicit,
      Map<String, String> environment,
      Path workingDirectory,
      Supplier<Optional<Context>> context) {
    return nearer(explicit, environment, workingDirectory)
        .orElseGet(() -> ofContext(context.get().orElseThrow(ClusterFiles::none)));
  }

  /** The same without a context; empty when nothing names a file and none lies here. */
  public static Optional<Found> nearer(
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

  private static Found ofContext(Context context) {
    Path file =
        context
            .clusterFile()
            .orElseThrow(
                () ->
                    UserError.usage(
                        "there is no cluster file: the current context '"
                            + context.name()
                            + "' holds endpoints, which is enough to operate a stack only",
                        "name a file with -f, or another context: kfctl context use NAME"));
    if (!Files.isRegularFile(file)) {
      throw UserError.usage(
          "the current context '" + context.name() + "' names " + file + ", which is not there",
          "name another file with -f, or another context: kfctl context use NAME");
    }
    return new Found(file, "context '" + context.name() + "'");
  }

  private static UserError none() {
    return UserError.usage(
        "there is no cluster file: neither -f nor "
            + VARIABLE
            + " names one, there is no "
            + DEFAULT_NAME
            + " here, and no current context",
        "write one with: kfctl init");
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
