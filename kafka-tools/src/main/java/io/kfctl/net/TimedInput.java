package io.kfctl.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * What a socket receives until a deadline. A socket's own timeout is for one read: a peer that
 * sends a byte now and then keeps its reader for ever.
 */
public final class TimedInput extends FilterInputStream {
  private final Socket socket;
  private final long deadline;

  /**
   * @param deadline in nanoseconds of the JVM's clock
   * @throws IOException when the socket is closed
   */
  public TimedInput(Socket socket, long deadline) throws IOException {
    super(socket.getInputStream());
    this.socket = socket;
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    limit();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    limit();
    return super.read(bytes, offset, length);
  }

  private void limit() throws IOException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("the answer did not end in time");
    }
    socket.setSoTimeout((int) left);
  }
}
