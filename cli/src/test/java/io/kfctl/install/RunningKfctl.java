package io.kfctl.install;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of kfctl that has not ended yet. */
public final class RunningKfctl {
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private final List<String> arguments;
  private final Process process;
  private final Path stdout;
  private final Path stderr;

  RunningKfctl(List<String> arguments, Process process, Path stdout, Path stderr) {
    this.arguments = List.copyOf(arguments);
    this.process = process;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** Waits until it has said a line on standard error that contains this. */
  public RunningKfctl awaitSaid(String words) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              // In this order: it may say it and end between the two looks.
              boolean ended = !process.isAlive();
              boolean said = read(stderr).contains(words);
              if (!said && ended) {
                throw new AssertionError("it ended before it said '" + words + "': " + end());
              }
              return said;
            });
    return this;
  }

  /** What Ctrl-C does. */
  public Kfctl.Ended interrupt() {
    return signal("INT");
  }

  /** What cannot be noticed. */
  public Kfctl.Ended kill() {
    return signal("KILL");
  }

  private Kfctl.Ended signal(String name) {
    try {
      new ProcessBuilder("/bin/kill", "-" + name, String.valueOf(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
      return end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Waits for its end. */
  public Kfctl.Ended end() {
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("kfctl " + arguments + " did not end: " + read(stderr));
      }
      return new Kfctl.Ended(arguments, process.exitValue(), read(stdout), read(stderr));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private UncheckedIOException interrupted() {
    process.destroyForcibly();
    Thread.currentThread().interrupt();
    return new UncheckedIOException(new InterruptedIOException());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
