package io.kfctl.archive.assemble;

import io.kfctl.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Tells how far a file has come and feeds a digest on the way. Closing does nothing. */
final class CountingOutput extends OutputStream {
  private final OutputStream out;
  private final Progress.Task task;
  private final MessageDigest digest;

  CountingOutput(OutputStream out, Progress.Task task, MessageDigest digest) {
    this.out = out;
    this.task = task;
    this.digest = digest;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    out.write(buffer, offset, length);
    digest.update(buffer, offset, length);
    task.advanced(length);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
