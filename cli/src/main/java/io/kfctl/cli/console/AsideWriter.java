package io.kfctl.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Standard output when it is the same terminal as standard error: what is written comes out at a
 * flush, with the live lines taken away meanwhile.
 */
public final class AsideWriter extends Writer {
  private final Writer out;
  private final Screen screen;
  private final StringBuilder held = new StringBuilder();

  public AsideWriter(Writer out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    held.append(text, offset, length);
  }

  @Override
  public void flush() throws IOException {
    try {
      screen.aside(this::writeHeld);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Writer writeHeld() {
    try {
      out.append(held).flush();
      held.setLength(0);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
