package io.kfctl.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, which can tell a reader who has gone from a disk that is full. */
final class DataStream extends FilterOutputStream {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  DataStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw isPipe() ? new ReaderGone(e) : e;
    }
  }

  /** The text of the error does not say it: that comes in the user's language. */
  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException e) {
      return false;
    }
  }
}
