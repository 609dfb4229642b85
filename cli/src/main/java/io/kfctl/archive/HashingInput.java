package io.kfctl.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * Computes the SHA-256 of a stream while somebody else reads it. A failure to read is told apart
 * from a failure to understand what was read: it is {@link Unreadable}. Closing does nothing; the
 * stream inside belongs to whoever opened it.
 */
final class HashingInput extends InputStream {
  private final InputStream in;
  private final MessageDigest digest = Sha256.newDigest();

  HashingInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      int count = in.read(buffer, offset, length);
      if (count > 0) {
        digest.update(buffer, offset, count);
      }
      return count;
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  /** Reads what is left and gives the checksum of all, 64 lower case hex digits. */
  String finish() throws IOException {
    try {
      transferTo(OutputStream.nullOutputStream());
    } catch (Unreadable e) {
      throw e.getCause();
    }
    return Sha256.hex(digest);
  }

  /** The stream inside failed. */
  static final class Unreadable extends RuntimeException {
    Unreadable(IOException cause) {
      super(cause);
    }

    @Override
    public synchronized IOException getCause() {
      return (IOException) super.getCause();
    }
  }
}
