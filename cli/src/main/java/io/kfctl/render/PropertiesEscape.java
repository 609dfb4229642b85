package io.kfctl.render;

import java.util.Properties;

/**
 * Keys and values written so that {@link Properties} reads them back: on one line, in ASCII. Values
 * keep what needs no escape ({@code = : #}), because shell scripts read some of them with grep.
 */
final class PropertiesEscape {
  private PropertiesEscape() {}

  static String key(String key) {
    return escaped(key, "=: #!");
  }

  static String value(String value) {
    String escaped = escaped(value, "");
    return escaped.startsWith(" ") ? "\\" + escaped : escaped;
  }

  private static String escaped(String text, String special) {
    StringBuilder result = new StringBuilder();
    text.chars().forEach(c -> result.append(escaped((char) c, special)));
    return result.toString();
  }

  private static String escaped(char c, String special) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\f' -> "\\f";
      default -> {
        if (c < 0x20 || c > 0x7e) {
          yield "\\u%04x".formatted((int) c);
        }
        yield special.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
      }
    };
  }
}
