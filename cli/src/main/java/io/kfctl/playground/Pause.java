package io.kfctl.playground;

import io.kfctl.error.Interrupted;
import java.util.concurrent.TimeUnit;

/** Between two looks at something that is waited for. */
final class Pause {
  private static final long MILLIS = 150;

  private Pause() {}

  /**
   * @throws Interrupted when the user pressed Ctrl-C
   */
  static void shortly() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}
