package io.kfctl.connect;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The clock and the pause of everything that waits; a test replaces both. */
public interface Timing {

  /** Time since some fixed point, never going back. */
  Duration now();

  /**
   * Waits.
   *
   * @throws CancellationException when the thread is interrupted
   */
  void sleep(Duration duration);

  /** The system's. */
  Timing SYSTEM =
      new Timing() {
        @Override
        public Duration now() {
          return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void sleep(Duration duration) {
          try {
            Thread.sleep(duration.toMillis());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
          }
        }
      };
}
