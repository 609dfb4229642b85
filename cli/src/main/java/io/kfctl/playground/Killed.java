package io.kfctl.playground;

import java.util.concurrent.TimeUnit;

/** The end of a program whose work is no longer wanted. */
final class Killed {
  private static final int PATIENCE_SECONDS = 10;

  private Killed() {}

  /**
   * Kills it unless it has ended, and waits until it is gone, also when the calling thread is
   * interrupted: a program that is writing to a disk does not die at once, and whoever pressed
   * Ctrl-C finds nothing of it.
   */
  static void waitFor(Process process) {
    process
        .destroyForcibly()
        .onExit()
        .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
