package io.kfctl.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads the command lines of all processes of this machine, those of its test hosts among them,
 * over and over while it is open, and keeps those that hold a secret.
 */
final class SecretWatch implements AutoCloseable {
  private static final Path PROC = Path.of("/proc");

  /** Short enough to meet each program that is started, and long enough to leave it the machine. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final List<String> secrets;
  private final Set<String> leaks = new ConcurrentSkipListSet<>();
  private final AtomicLong seen = new AtomicLong();
  private final Thread watcher = new Thread(this::watch, "secret watch");
  private volatile boolean open = true;

  private SecretWatch(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  static SecretWatch over(List<String> secrets) {
    SecretWatch watch = new SecretWatch(secrets);
    watch.watcher.setDaemon(true);
    watch.watcher.start();
    return watch;
  }

  /** Command lines that held a secret, so far. */
  Set<String> leaks() {
    return Set.copyOf(leaks);
  }

  /** How many command lines were read: none would prove nothing. */
  long seen() {
    return seen.get();
  }

  private void watch() {
    while (open) {
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[1-9]*")) {
        processes.forEach(this::look);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void look(Path process) {
    String line = commandLine(process);
    seen.incrementAndGet();
    if (secrets.stream().anyMatch(line::contains)) {
      leaks.add(line.replace('\0', ' ').strip());
    }
  }

  /** Empty for a process that has ended. */
  private static String commandLine(Path process) {
    try {
      return new String(
          Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      watcher.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
