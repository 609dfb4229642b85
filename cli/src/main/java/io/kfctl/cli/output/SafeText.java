package io.kfctl.cli.output;

/**
 * Text from files, hosts and servers, made harmless for a terminal. Characters that command a
 * terminal or reorder what it shows are written as JSON would escape them ({@code \}u001b), line
 * breaks as {@code \n}; all others stay as they are.
 */
public final class SafeText {
  private SafeText() {}

  /** The text as one line. */
  public static String line(String text) {
    return isHarmless(text) ? text : escaped(text, false);
  }

  /** The text with its line breaks kept; tabs become four spaces. */
  public static String lines(String text) {
    return isHarmless(text) ? text : escaped(text.replace("\r\n", "\n"), true);
  }

  /** Whether a terminal shows the whole text as what it is. */
  static boolean isHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHarmful(text.charAt(i)) || isLoneSurrogate(text, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * C0 and C1 controls, DEL, line and paragraph separators, and the marks that turn the direction
   * of writing (Unicode technical report 36, 2.5 "Bidirectional text spoofing").
   */
  static boolean isHarmful(char c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x061c
        || c == 0xfeff;
  }

  static boolean isLoneSurrogate(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static String escaped(String text, boolean keepBreaks) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (keepBreaks && c == '\n') {
        safe.append(c);
      } else if (keepBreaks && c == '\t') {
        safe.append("    ");
      } else if (isHarmful(c) || isLoneSurrogate(text, i)) {
        safe.append(escape(c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }
}
