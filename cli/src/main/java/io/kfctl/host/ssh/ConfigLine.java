package io.kfctl.host.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of an ssh_config(5) file that says something.
 *
 * @param number the line's number in the file, from 1
 * @param keyword as it was written; its case does not matter
 * @param values the arguments, without their quotes
 */
record ConfigLine(int number, String keyword, List<String> values) {
  ConfigLine {
    values = List.copyOf(values);
  }

  /** The keyword in lower case. */
  String key() {
    return keyword.toLowerCase(Locale.ROOT);
  }

  /** The first argument, or an empty text. */
  String value() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /**
   * Reads a line: a keyword, then white space or one {@code =}, then arguments; a comment where an
   * argument begins with {@code #}.
   *
   * @return empty for an empty line or a comment
   * @throws IllegalArgumentException when a quote is not closed
   */
  static Optional<ConfigLine> parse(int number, String text) {
    String line = text.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return Optional.empty();
    }
    int end = 0;
    while (end < line.length()
        && !Character.isWhitespace(line.charAt(end))
        && line.charAt(end) != '=') {
      end++;
    }
    String rest = line.substring(end).stripLeading();
    if (rest.startsWith("=")) {
      rest = rest.substring(1);
    }
    return Optional.of(new ConfigLine(number, unquoted(line.substring(0, end)), arguments(rest)));
  }

  private static String unquoted(String keyword) {
    boolean quoted = keyword.length() > 1 && keyword.startsWith("\"") && keyword.endsWith("\"");
    return quoted ? keyword.substring(1, keyword.length() - 1) : keyword;
  }

  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length() || text.charAt(at) == '#') {
        return arguments;
      }
      StringBuilder argument = new StringBuilder();
      at = argument(text, at, argument);
      arguments.add(argument.toString());
    }
  }

  /** Reads one argument and returns where it ended. */
  private static int argument(String text, int from, StringBuilder argument) {
    char quote = 0;
    int at = from;
    while (at < text.length() && (quote != 0 || !Character.isWhitespace(text.charAt(at)))) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length() && isEscapable(text.charAt(at), quote)) {
        argument.append(text.charAt(at++));
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else {
        argument.append(c);
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("a quote that is not closed");
    }
    return at;
  }

  private static boolean isEscapable(char c, char quote) {
    return c == '"' || c == '\'' || c == '\\' || (c == ' ' && quote == 0);
  }
}
