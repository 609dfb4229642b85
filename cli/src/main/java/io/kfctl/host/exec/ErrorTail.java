package io.kfctl.host.exec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the last 64 KiB of a command's standard error. */
final class ErrorTail {
  static final int LIMIT = 64 * 1024;

  private byte[] kept = new byte[0];
  private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();

  synchronized void add(byte[] bytes, int offset, int length) {
    fresh.write(bytes, offset, length);
    if (fresh.size() >= LIMIT) {
      settle();
    }
  }

  private void settle() {
    byte[] added = fresh.toByteArray();
    byte[] all = new byte[kept.length + added.length];
    System.arraycopy(kept, 0, all, 0, kept.length);
    System.arraycopy(added, 0, all, kept.length, added.length);
    int surplus = Math.max(0, all.length - LIMIT);
    kept = new byte[all.length - surplus];
    System.arraycopy(all, surplus, kept, 0, kept.length);
    fresh.reset();
  }

  /** Decoded as UTF-8, with a replacement character where that is impossible. */
  synchronized String text() {
    settle();
    return new String(kept, StandardCharsets.UTF_8);
  }
}
