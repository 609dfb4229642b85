package io.kfctl.host.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words as systemd does (systemd.syntax(7), "Quoting"): at blanks outside of
 * quotes. Both kinds of quotes mean the same.
 */
final class Words {
  private final int[] text;
  private final boolean decodes;
  private final List<String> words = new ArrayList<>();

  /** Bytes, because {@code \x} gives one byte of a character. */
  private final ByteArrayOutputStream word = new ByteArrayOutputStream();

  private boolean inWord;
  private int at;

  private Words(String text, boolean decodes) {
    this.text = text.codePoints().toArray();
    this.decodes = decodes;
  }

  /**
   * The words of a setting, where a backslash begins an escape as in C; one that means nothing
   * stays as it is.
   *
   * @throws UnusableUnit when a quote is not closed
   */
  static List<String> ofSetting(String text) {
    Words words = new Words(text, true);
    if (words.split()) {
      throw new UnusableUnit("a quote is not closed in: " + text);
    }
    return words.words;
  }

  /** The words of a variable's value, where a backslash makes the next character a plain one. */
  static List<String> ofValue(String text) {
    Words words = new Words(text, false);
    words.split();
    return words.words;
  }

  /** Returns whether a quote was left open. */
  private boolean split() {
    int quote = 0;
    for (; at < text.length; at++) {
      int c = text[at];
      if (c == '\\') {
        inWord = true;
        escape();
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          add(c);
        }
      } else if (c == '\'' || c == '"') {
        inWord = true;
        quote = c;
      } else if (" \t\n\r".indexOf(c) >= 0) {
        finish();
      } else {
        add(c);
      }
    }
    finish();
    return quote != 0;
  }

  private void finish() {
    if (inWord) {
      words.add(word.toString(StandardCharsets.UTF_8));
      word.reset();
      inWord = false;
    }
  }

  private void add(int c) {
    inWord = true;
    word.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves {@link #at} on the last character that belongs to it. */
  private void escape() {
    if (at + 1 == text.length) {
      return;
    }
    int c = text[++at];
    int plain = "abfnrtvs\\\"'".indexOf(c);
    if (!decodes) {
      add(c);
    } else if (plain >= 0) {
      add("\u0007\b\f\n\r\t\u000b \\\"'".charAt(plain));
    } else {
      numeric(c);
    }
  }

  private void numeric(int kind) {
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 3;
        };
    boolean octal = kind >= '0' && kind <= '7';
    int from = octal ? at : at + 1;
    String number = from + digits <= text.length ? new String(text, from, digits) : "";
    if (octal && number.matches("[0-3][0-7]{2}")) {
      word.write(Integer.parseInt(number, 8));
    } else if (kind == 'x' && number.matches("[0-9a-fA-F]{2}")) {
      word.write(Integer.parseInt(number, 16));
    } else if ((kind == 'u' || kind == 'U')
        && number.matches("[0-9a-fA-F]+")
        && Character.isValidCodePoint((int) Long.parseLong(number, 16))) {
      add((int) Long.parseLong(number, 16));
    } else {
      add('\\');
      add(kind);
      return;
    }
    at = from + digits - 1;
  }
}
