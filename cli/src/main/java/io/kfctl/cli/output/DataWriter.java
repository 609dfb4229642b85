package io.kfctl.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lines of text to where data goes; a failure to write is an {@link OutputFailed}. */
final class DataWriter {
  private final Writer writer;

  DataWriter(Writer writer) {
    this.writer = writer;
  }

  void lines(List<String> lines) {
    lines.forEach(this::line);
  }

  void line(String line) {
    write(line + "\n");
  }

  void write(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }

  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }
}
