package io.kfctl.host.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The sender's side of what supervise.sh reads: the command's input in pieces, and signs of life.
 */
final class Lifeline {
  private static final int SMALLEST = 64 * 1024;
  private static final int LARGEST = 1024 * 1024;
  private static final byte[] BEAT = {'\n'};
  private static final byte[] COMPLETE = {'0', '\n'};

  private final OutputStream out;

  Lifeline(OutputStream out) {
    this.out = out;
  }

  synchronized void beat() throws IOException {
    out.write(BEAT);
    out.flush();
  }

  /**
   * Sends all of the input. A piece counts as a sign of life when it has arrived, so pieces stay
   * small on a slow way; on a fast one they grow, because each costs the host a process.
   *
   * @throws UnreadableInput when the input itself cannot be read
   * @throws IOException when the way is broken
   */
  void send(InputStream input) throws IOException {
    byte[] piece = new byte[LARGEST];
    int size = SMALLEST;
    for (int n = read(input, piece, size); n > 0; n = read(input, piece, size)) {
      long began = System.nanoTime();
      piece(piece, n);
      boolean fast = System.nanoTime() - began < Duration.ofSeconds(1).toNanos();
      size = fast ? Math.min(size * 2, LARGEST) : Math.max(size / 2, SMALLEST);
    }
    complete();
  }

  private synchronized void piece(byte[] bytes, int length) throws IOException {
    out.write((length + "\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes, 0, length);
    out.flush();
  }

  private synchronized void complete() throws IOException {
    out.write(COMPLETE);
    out.flush();
  }

  private static int read(InputStream input, byte[] piece, int size) throws UnreadableInput {
    try {
      return input.readNBytes(piece, 0, size);
    } catch (IOException e) {
      throw new UnreadableInput(e);
    }
  }

  /** The command's input could not be read on this side. */
  static final class UnreadableInput extends IOException {
    UnreadableInput(IOException cause) {
      super(cause);
    }
  }
}
