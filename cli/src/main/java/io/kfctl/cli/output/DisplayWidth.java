package io.kfctl.cli.output;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes: Chinese characters and most emoji take two,
 * combining marks none. Characters whose width depends on the font ("ambiguous" in Unicode's annex
 * 11, such as ① or “) count as one, as terminals do outside old East Asian locales.
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  /**
   * @param text without control characters (see {@link SafeText})
   */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += of(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The longest beginning of the text that fits into so many columns. */
  public static String cut(String text, int columns) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += of(c);
      if (width > columns) {
        return text.substring(0, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  /** The text, with an ellipsis in its middle where it is wider than so many columns. */
  public static String shorten(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    String head = cut(text, (columns - 1) / 3);
    int room = columns - 1 - of(head);
    int begin = text.length();
    while (begin > 0 && of(text.substring(text.offsetByCodePoints(begin, -1))) <= room) {
      begin = text.offsetByCodePoints(begin, -1);
    }
    return head + "…" + text.substring(begin);
  }

  /** The text with spaces after it, so that it takes at least so many columns. */
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int of(int c) {
    // Most text is ASCII, and then the tables of the library need not be loaded.
    return c < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(c));
  }
}
