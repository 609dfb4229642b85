package io.kfctl.host.exec;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Collects what a command prints for the one thread that waits for it. When that thread falls
 * behind, the connection is held up rather than memory filled.
 */
final class Outcome implements Execution.Listener {
  /** One thing that happened: a piece of standard output, a failure on this side, or the end. */
  record Event(byte[] output, Optional<Exception> failure, Optional<OptionalInt> end) {
    private static Event output(byte[] bytes) {
      return new Event(bytes, Optional.empty(), Optional.empty());
    }

    private static Event failed(Exception failure) {
      return new Event(new byte[0], Optional.of(failure), Optional.empty());
    }

    private static Event ended(OptionalInt status) {
      return new Event(new byte[0], Optional.empty(), Optional.of(status));
    }
  }

  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(64);
  private final ErrorTail errors = new ErrorTail();
  private volatile boolean abandoned;

  @Override
  public void output(byte[] bytes, int offset, int length) {
    put(Event.output(Arrays.copyOfRange(bytes, offset, offset + length)));
  }

  @Override
  public void errors(byte[] bytes, int offset, int length) {
    errors.add(bytes, offset, length);
  }

  @Override
  public void ended(OptionalInt status) {
    put(Event.ended(status));
  }

  /** Something on this side makes it pointless to go on. */
  void failed(Exception failure) {
    put(Event.failed(failure));
  }

  private void put(Event event) {
    boolean interrupted = false;
    boolean done = false;
    while (!done && !abandoned) {
      try {
        done = events.offer(event, 100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What happened next; empty when nothing did in that time. */
  Optional<Event> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(events.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /** Nobody takes anything any more: whoever brings something is not held up. */
  void abandon() {
    abandoned = true;
  }

  /** The last of the standard error so far. */
  String errorText() {
    return errors.text();
  }
}
