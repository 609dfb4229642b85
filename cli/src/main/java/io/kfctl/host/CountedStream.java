package io.kfctl.host;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read, each time some are. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer taken;

  CountedStream(InputStream in, LongConsumer taken) {
    super(in);
    this.taken = taken;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      taken.accept(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n > 0) {
      taken.accept(n);
    }
    return n;
  }
}
