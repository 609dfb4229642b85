package io.kfctl.deploy;

import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Threads that work on several things at the same time. Every failure is told. */
final class Crew implements AutoCloseable {
  private final ExecutorService workers;
  private final Duration farewell;

  /**
   * @param name of its threads
   * @param size how many things are worked on at once
   * @param farewell how long closing waits for what still runs
   */
  Crew(String name, int size, Duration farewell) {
    this.farewell = farewell;
    this.workers =
        Executors.newFixedThreadPool(
            size,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does the work for each thing and returns when all have ended.
   *
   * @return the results in the order of the things
   * @throws UserErrors (or the one error) when it failed for some; the others were finished
   * @throws RuntimeException a bug that any of them met, which says more than failures do
   */
  <K, T> Map<K, T> onEach(Collection<K> things, Function<K, T> work) {
    Map<K, Future<T>> running = new LinkedHashMap<>();
    things.forEach(thing -> running.put(thing, workers.submit(() -> work.apply(thing))));
    Map<K, T> results = new LinkedHashMap<>();
    List<UserError> errors = new ArrayList<>();
    List<Throwable> bugs = new ArrayList<>();
    for (Map.Entry<K, Future<T>> entry : running.entrySet()) {
      try {
        results.put(entry.getKey(), entry.getValue().get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UserError error) {
          errors.add(error);
        } else {
          bugs.add(e.getCause());
        }
      } catch (InterruptedException e) {
        running.values().forEach(future -> future.cancel(true));
        Thread.currentThread().interrupt();
        throw new Interrupted();
      }
    }
    bugs.stream().findFirst().ifPresent(Crew::throwBug);
    UserErrors.throwIfAny(errors);
    return results;
  }

  /** As {@link #onEach}, for work without a result. */
  <K> void forEach(Collection<K> things, Consumer<K> work) {
    onEach(
        things,
        thing -> {
          work.accept(thing);
          return true;
        });
  }

  /** A bug on another thread must not look like a failure. */
  private static void throwBug(Throwable cause) {
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error bug) {
      throw bug;
    }
    throw new IllegalStateException(cause);
  }

  /**
   * Interrupts what still runs, and waits for its end; being interrupted once more hurries no one.
   */
  @Override
  public void close() {
    workers.shutdownNow();
    long deadline = System.nanoTime() + farewell.toNanos();
    boolean interrupted = Thread.interrupted();
    while (!hasEnded(deadline)) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when the wait was interrupted. */
  private boolean hasEnded(long deadline) {
    try {
      workers.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
