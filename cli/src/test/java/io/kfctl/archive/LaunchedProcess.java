package io.kfctl.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A program of an unpacked archive, started by a test and ended by it. */
final class LaunchedProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private final Process process;
  private final Path output;
  private final Path errors;

  private LaunchedProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  static LaunchedProcess start(Path folder, Map<String, String> environment, List<String> words) {
    try {
      Path output = Files.createTempFile(folder, "process-", ".out");
      Path errors = Files.createTempFile(folder, "process-", ".err");
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
      builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
      builder.environment().putAll(environment);
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      return new LaunchedProcess(process, output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end and gives its output; it must succeed. */
  static byte[] run(Path folder, Map<String, String> environment, List<String> words) {
    try (LaunchedProcess launched = start(folder, environment, words)) {
      int status = launched.awaitEnd();
      if (status != 0) {
        throw new AssertionError(words + " ended with " + status + "\n" + launched.said());
      }
      return Files.readAllBytes(launched.output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process process() {
    return process;
  }

  /** Its output and its errors. */
  String said() {
    try {
      return Files.readString(output, ISO_8859_1) + Files.readString(errors, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for a condition; fails at once when the process ends before it holds. */
  void await(String what, java.util.concurrent.Callable<Boolean> condition) {
    ConditionFactory patient =
        Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    patient
        .failFast(
            what,
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError("the process ended\n" + said());
              }
            })
        .ignoreExceptions()
        .until(condition);
  }

  int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end\n" + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends it as systemd does, and gives its exit status. */
  int stop() {
    process.destroy();
    return awaitEnd();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroyForcibly();
      awaitEnd();
    }
  }
}
