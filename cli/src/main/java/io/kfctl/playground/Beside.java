package io.kfctl.playground;

import io.kfctl.error.Interrupted;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on beside the rest until its result is wanted. Closing it interrupts the work
 * where nobody waited for it, and waits until it has ended.
 */
final class Beside<T> implements AutoCloseable {
  private final FutureTask<T> task;
  private final Thread thread;

  private Beside(String name, Supplier<T> work) {
    task = new FutureTask<>(work::get);
    thread = new Thread(task, name);
    thread.setDaemon(true);
  }

  static <T> Beside<T> start(String name, Supplier<T> work) {
    Beside<T> beside = new Beside<>(name, work);
    beside.thread.start();
    return beside;
  }

  /**
   * Waits for it.
   *
   * @throws RuntimeException whatever the work threw
   */
  T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  @Override
  public void close() {
    task.cancel(true);
    boolean interrupted = Thread.interrupted();
    try {
      thread.join();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
