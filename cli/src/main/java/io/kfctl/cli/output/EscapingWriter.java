package io.kfctl.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON, or YAML in double quotes, so that a terminal shows it as what it is: characters that
 * both leave as they are but that command a terminal become {@code \}uXXXX, which means the same.
 */
final class EscapingWriter extends FilterWriter {
  EscapingWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    int end = offset + length;
    int from = offset;
    for (int i = offset; i < end; i++) {
      if (needsEscape(text[i])) {
        out.write(text, from, i - from);
        escape(text[i]);
        from = i + 1;
      }
    }
    out.write(text, from, end - from);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }

  @Override
  public void write(int c) throws IOException {
    if (needsEscape((char) c)) {
      escape((char) c);
    } else {
      out.write(c);
    }
  }

  /** Line breaks outside strings stay; inside strings they were escaped before they came here. */
  private static boolean needsEscape(char c) {
    return c > 0x1f && SafeText.isHarmful(c);
  }

  private void escape(char c) throws IOException {
    out.write(String.format("\\u%04x", (int) c));
  }
}
