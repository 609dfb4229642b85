package io.kfctl.error;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;

/** The user pressed Ctrl-C while something was waited for. */
public final class Interrupted extends UserError {
  public Interrupted() {
    this(null);
  }

  /**
   * @param cause what failed because of it; null where nothing did
   */
  public Interrupted(Throwable cause) {
    super(ExitCode.INTERRUPTED, "interrupted", "", cause);
  }

  /**
   * Whether a failure came of Ctrl-C, which alone interrupts the thread of a command. Every library
   * says that in its own way, and so does a class that was being loaded.
   */
  public static boolean isCauseOf(Throwable failure) {
    if (Thread.currentThread().isInterrupted() || failure instanceof CancellationException) {
      return true;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException
          || cause instanceof ClosedByInterruptException
          || (cause instanceof UserError error && error.exitCode() == ExitCode.INTERRUPTED)) {
        return true;
      }
    }
    return false;
  }
}
