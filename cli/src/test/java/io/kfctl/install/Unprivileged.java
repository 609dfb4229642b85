package io.kfctl.install;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs kfctl's classes as a user who is not root and can never become it: {@code nobody} when root
 * runs the tests, else whoever does. The user owns a folder and can read copies of the classes in
 * it, since a checkout may be root's alone.
 */
final class Unprivileged {
  private static final Path TARGET = Path.of(System.getProperty("basedir", "."), "target");
  private static final boolean ROOT = System.getProperty("user.name").equals("root");

  private final Path folder;

  /**
   * @param folder everything in it is given to the user
   */
  Unprivileged(Path folder) {
    this.folder = folder;
    copy(TARGET.resolve("classes"), folder.resolve("kfctl/classes"));
    copy(TARGET.resolve("test-classes/io/kfctl/install"), ownClasses().resolve("io/kfctl/install"));
    copy(TARGET.resolve("lib"), folder.resolve("kfctl/lib"));
    own(folder);
  }

  /** Gives a file, or a folder with all in it, to the user. */
  void own(Path path) {
    if (ROOT) {
      run(List.of("chown", "-R", user() + ":" + group(), path.toString()), 0);
    }
  }

  private Path ownClasses() {
    return folder.resolve("kfctl/test-classes");
  }

  String user() {
    return ROOT ? "nobody" : System.getProperty("user.name");
  }

  String group() {
    return run(List.of("id", "-gn", user()), 0).strip();
  }

  /** Runs a main class to its end, which must be a good one, and gives what it printed. */
  String java(Class<?> main, String... arguments) {
    List<String> words = new ArrayList<>();
    if (ROOT) {
      words.addAll(List.of("setpriv", "--reuid", user(), "--regid", group(), "--clear-groups"));
      words.addAll(List.of("--no-new-privs", "--"));
    }
    String path =
        String.join(
            File.pathSeparator,
            folder.resolve("kfctl/classes").toString(),
            ownClasses().toString(),
            folder.resolve("kfctl/lib") + "/*");
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path));
    words.add(main.getName());
    words.addAll(List.of(arguments));
    return run(words, 0);
  }

  private String run(List<String> words, int expected) {
    try {
      Path output = Files.createTempFile("output", ".txt");
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
      builder.environment().put("HOME", folder.toString());
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(8, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      if (!ended || process.exitValue() != expected) {
        throw new AssertionError(
            words.subList(Math.max(0, words.size() - 3), words.size()) + ": " + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
