package io.kfctl;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C and SIGTERM do: the thread that runs the command is interrupted and gets a while to
 * close what it opened, so that nothing goes on running on a host. The JVM then ends with 128 and
 * the signal's number.
 */
final class Interruption {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch over = new CountDownLatch(1);

  private Interruption() {}

  /** Begins to listen, on behalf of the calling thread. */
  static Interruption ofThisThread() {
    Interruption interruption = new Interruption();
    Thread command = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.interrupt(command)));
    return interruption;
  }

  /** The command has ended: there is nothing left to interrupt. */
  void over() {
    over.countDown();
  }

  private void interrupt(Thread command) {
    if (over.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
