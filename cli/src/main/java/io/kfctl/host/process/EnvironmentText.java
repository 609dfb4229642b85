package io.kfctl.host.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a file that {@code EnvironmentFile=} names (systemd.exec(5)): {@code NAME=VALUE} lines,
 * comments, quotes, and lines that go on after a backslash. What systemd skips is skipped.
 */
final class EnvironmentText {
  private static final String BLANK = " \t\r";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final String text;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private int at;

  private EnvironmentText(String text) {
    this.text = text;
  }

  static Map<String, String> parse(String text) {
    EnvironmentText reader = new EnvironmentText(text);
    while (reader.at < text.length()) {
      reader.line();
    }
    return reader.variables;
  }

  /** Whether it can be the name of a variable. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private void line() {
    char c = text.charAt(at);
    if (c == '\n' || BLANK.indexOf(c) >= 0) {
      at++;
    } else if (c == '#' || c == ';') {
      at = endOfLine();
    } else {
      assignment();
    }
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void assignment() {
    int equals = text.indexOf('=', at);
    int end = endOfLine();
    if (equals < 0 || equals > end) {
      at = end; // no assignment
      return;
    }
    String name = text.substring(at, equals).strip();
    at = equals + 1;
    String value = value();
    if (isName(name)) {
      variables.put(name, value);
    }
  }

  /**
   * Pieces in and outside of quotes up to the end of the line. Blanks before the first piece, after
   * a closing quote and at the end do not count.
   */
  private String value() {
    StringBuilder value = new StringBuilder();
    boolean begun = false;
    int kept = 0;
    for (; at < text.length() && text.charAt(at) != '\n'; at++) {
      char c = text.charAt(at);
      if (!begun && BLANK.indexOf(c) >= 0) {
        continue;
      }
      if (!begun && (c == '\'' || c == '"')) {
        quoted(value, c);
        kept = value.length();
      } else {
        begun = true;
        plain(value, c);
        kept = BLANK.indexOf(c) >= 0 ? kept : value.length();
      }
    }
    value.setLength(kept);
    return value.toString();
  }

  private void plain(StringBuilder value, char c) {
    if (c != '\\') {
      value.append(c);
    } else if (++at < text.length() && text.charAt(at) != '\n') {
      value.append(text.charAt(at));
    }
  }

  /** Leaves {@link #at} on the closing quote. A quoted piece may hold newlines. */
  private void quoted(StringBuilder value, char quote) {
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      char c = text.charAt(at);
      if (quote == '"' && c == '\\' && at + 1 < text.length()) {
        escaped(value, text.charAt(++at));
      } else {
        value.append(c);
      }
    }
  }

  /** Between double quotes a backslash counts only before what a shell would take as special. */
  private static void escaped(StringBuilder value, char c) {
    if ("\"\\`$".indexOf(c) >= 0) {
      value.append(c);
    } else if (c != '\n') {
      value.append('\\').append(c);
    }
  }
}
