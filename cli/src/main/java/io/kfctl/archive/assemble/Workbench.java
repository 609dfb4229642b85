package io.kfctl.archive.assemble;

import io.kfctl.archive.AtomicFile;
import io.kfctl.archive.JdkFileName;
import io.kfctl.archive.Origin;
import io.kfctl.archive.PackageDirectory;
import io.kfctl.archive.Sha256;
import io.kfctl.archive.Sha256Sums;
import io.kfctl.archive.assemble.Assembled.Outcome;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directory that archives are made in, and what is done there with one recipe. */
final class Workbench {
  private final Path directory;
  private final PackageDirectory source;
  private final Set<String> names;
  private final boolean anew;
  private final Progress progress;

  Workbench(Path directory, boolean anew, Progress progress) {
    this.directory = directory;
    this.source = new PackageDirectory(directory);
    this.names = source.names();
    this.anew = anew;
    this.progress = progress;
  }

  Path directory() {
    return directory;
  }

  Set<String> names() {
    return names;
  }

  /** Makes the recipe's archive, unless there is no need to. */
  Assembled provide(Recipe recipe) {
    return recipe.officialNames().stream()
        .filter(names::contains)
        .findFirst()
        .map(file -> official(file, recipe.version()))
        .or(() -> kept(recipe.fileName(), recipe.version()))
        .orElseGet(() -> make(recipe));
  }

  /** The JDK of this name, unless it is to be made anew. */
  Optional<Assembled> existing(JdkFileName jdk) {
    return jdk.origin() == Origin.OFFICIAL
        ? Optional.of(official(jdk.file(), jdk.version()))
        : kept(jdk.file(), jdk.version());
  }

  /** An official archive, which is left alone. */
  private Assembled official(String file, String version) {
    return new Assembled(file, version, sizeOf(file), Optional.empty(), Outcome.OFFICIAL);
  }

  /** What is there and whole; empty where there is nothing to keep, or everything is made anew. */
  private Optional<Assembled> kept(String file, String version) {
    if (anew || !names.contains(file)) {
      return Optional.empty();
    }
    return source.sha256IfWhole(file).map(sha256 -> recorded(file, version, sha256, Outcome.KEPT));
  }

  Assembled make(Recipe recipe) {
    Path file = directory.resolve(recipe.fileName());
    Progress.Task task = progress.started("", "assemble " + recipe.fileName(), 0);
    try {
      String sha256 = write(recipe, file, task);
      task.finished();
      return recorded(recipe.fileName(), recipe.version(), sha256, Outcome.MADE);
    } catch (IOException e) {
      task.failed(String.valueOf(e.getMessage()));
      throw notWritable(recipe.fileName(), e);
    } catch (RuntimeException e) {
      task.failed(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static String write(Recipe recipe, Path file, Progress.Task task) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    AtomicFile.write(file, out -> recipe.writeTo(new CountingOutput(out, task, digest)));
    return Sha256.hex(digest);
  }

  /** At once, so that a run that is killed later leaves no archive with another's checksum. */
  private synchronized Assembled recorded(
      String file, String version, String sha256, Outcome outcome) {
    try {
      Sha256Sums.record(directory, Map.of(file, sha256));
      return new Assembled(file, version, sizeOf(file), Optional.of(sha256), outcome);
    } catch (IOException e) {
      throw notWritable(Sha256Sums.FILE_NAME, e);
    }
  }

  private UserError notWritable(String file, IOException cause) {
    return UserError.failed(
        "cannot make " + directory.resolve(file) + ": " + cause.getMessage(),
        "see that " + directory + " can be written and that its disk has room");
  }

  private long sizeOf(String file) {
    return directory.resolve(file).toFile().length();
  }
}
