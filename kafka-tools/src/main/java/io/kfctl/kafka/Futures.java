package io.kfctl.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for work in the background. */
final class Futures {
  private Futures() {}

  /**
   * The result of work that does not fail, or empty when it takes too long.
   *
   * @throws CancellationException when this thread is interrupted
   */
  static <T> Optional<T> join(Future<T> future, Duration limit) {
    try {
      return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while asking Kafka");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
