package io.kfctl.archive;

import io.kfctl.error.Interrupted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs work that keeps a processor busy, as many pieces at once as there are processors. */
public final class Parallel {
  private Parallel() {}

  /**
   * Runs all of it; a failure interrupts what still runs.
   *
   * @return the results in the order of the work
   * @throws RuntimeException what the first piece in that order that failed threw
   */
  public static <T> List<T> all(List<Supplier<T>> work) {
    int threads = Math.max(1, Math.min(work.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Supplier<T> piece : work) {
        futures.add(pool.submit(piece::get));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Work has no checked exceptions. */
  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error) {
      throw (Error) failure;
    }
    return (RuntimeException) failure;
  }
}
