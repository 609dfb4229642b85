package io.kfctl.host.exec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/**
 * One supervised command on its way through ssh or as a local process: what {@link CommandRun}
 * needs of either.
 */
public interface Execution {

  /** Hears what the command prints and how it ends, from threads of the execution. */
  interface Listener {
    /** The bytes belong to the caller again when this returns. */
    void output(byte[] bytes, int offset, int length);

    void errors(byte[] bytes, int offset, int length);

    /**
     * Called once, after everything else.
     *
     * @param status the exit status; empty when the connection ended before the command
     */
    void ended(OptionalInt status);
  }

  /** The host has no room for one more command on this connection now; nothing was started. */
  final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;

    public NoRoom(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Starts the command.
   *
   * @return the lifeline that supervise.sh reads
   * @throws NoRoom when other commands fill the connection
   */
  OutputStream start(Listener listener) throws IOException;

  /** Whether the other side still shows signs of life. */
  boolean isAlive();

  /** Closes the lifeline, so that the host ends the command. Does not wait. */
  void hangUp();

  /** Lets go of everything. Does not wait. */
  void close();
}
