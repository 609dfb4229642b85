package io.kfctl.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes what a host sends line by line, each behind a prefix, so that the lines of several hosts
 * do not run into each other.
 */
final class LogLines extends OutputStream {
  private final Writer out;
  private final String prefix;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LogLines(Writer out, String prefix) {
    this.out = out;
    this.prefix = prefix;
  }

  @Override
  public void write(int b) throws IOException {
    if (b == '\n') {
      endLine();
    } else {
      line.write(b);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
    synchronized (out) {
      out.flush();
    }
  }

  private void endLine() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    synchronized (out) {
      out.write(prefix + text + "\n");
    }
  }

  /** A last line without an end is a line too. */
  @Override
  public void close() throws IOException {
    if (line.size() > 0) {
      endLine();
    }
    synchronized (out) {
      out.flush();
    }
  }
}
