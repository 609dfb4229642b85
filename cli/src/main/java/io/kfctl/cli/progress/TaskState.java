package io.kfctl.cli.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How far one task is. Safe for several threads. */
final class TaskState {
  /** The rate is that of the last seconds, so that a connection that slows down shows it. */
  private static final long WINDOW_NANOS = 5_000_000_000L;

  private final Ticker ticker;
  private final String where;
  private final String title;
  private final long totalBytes;
  private final long startedNanos;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private long bytes;

  TaskState(Ticker ticker, String where, String title, long totalBytes) {
    this.ticker = ticker;
    this.where = where;
    this.title = title;
    this.totalBytes = totalBytes;
    this.startedNanos = ticker.nanos();
    samples.add(new Sample(startedNanos, 0));
  }

  synchronized void advance(long more) {
    bytes += more;
    long now = ticker.nanos();
    // A sample a tenth of a second is plenty, however small the steps are.
    if (now - samples.getLast().nanos() >= WINDOW_NANOS / 50) {
      samples.add(new Sample(now, bytes));
    }
    while (samples.size() > 2 && now - samples.getFirst().nanos() > WINDOW_NANOS) {
      samples.removeFirst();
    }
  }

  String where() {
    return where;
  }

  String title() {
    return title;
  }

  boolean countsBytes() {
    return totalBytes > 0;
  }

  long totalBytes() {
    return totalBytes;
  }

  synchronized long bytes() {
    return bytes;
  }

  /** Between 0 and 1. */
  double fraction() {
    return countsBytes() ? Math.min(1, (double) bytes() / totalBytes) : 0;
  }

  Duration elapsed() {
    return Duration.ofNanos(ticker.nanos() - startedNanos);
  }

  /** Empty until there is something to judge by. */
  synchronized Optional<Long> bytesPerSecond() {
    Sample from = samples.getFirst();
    long nanos = ticker.nanos() - from.nanos();
    long moved = bytes - from.bytes();
    return nanos < 500_000_000L || moved == 0
        ? Optional.empty()
        : Optional.of((long) (moved * 1e9 / nanos));
  }

  /** How long it still takes at this rate. */
  Optional<Duration> remaining() {
    return bytesPerSecond()
        .filter(rate -> rate > 0)
        .map(rate -> Duration.ofMillis(Math.max(0, totalBytes - bytes()) * 1000 / rate));
  }

  private record Sample(long nanos, long bytes) {}
}
