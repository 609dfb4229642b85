package io.kfctl.host.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a unit file, read as systemd.syntax(7) says: sections, keys that may come several
 * times, comments, and lines that go on after a backslash.
 */
final class UnitText {
  private record Setting(String section, String key, String value) {}

  private final List<Setting> settings;

  private UnitText(List<Setting> settings) {
    this.settings = List.copyOf(settings);
  }

  static UnitText parse(String text) {
    List<Setting> settings = new ArrayList<>();
    String section = "";
    for (String line : logicalLines(text)) {
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else if (equals > 0) {
        String key = line.substring(0, equals).strip();
        settings.add(new Setting(section, key, line.substring(equals + 1).strip()));
      }
    }
    return new UnitText(settings);
  }

  /** Every value of the key, in order; an empty one forgets those before it. */
  List<String> all(String section, String key) {
    List<String> values = new ArrayList<>();
    for (Setting setting : settings) {
      if (setting.section().equals(section) && setting.key().equals(key)) {
        if (setting.value().isEmpty()) {
          values.clear();
        } else {
          values.add(setting.value());
        }
      }
    }
    return values;
  }

  /** The value that counts; empty where there is none. */
  Optional<String> last(String section, String key) {
    List<String> values = all(section, key);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** A comment between the parts of a long line is no part of it. */
  private static List<String> logicalLines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : text.lines().toList()) {
      String stripped = line.stripLeading();
      if (stripped.startsWith("#") || stripped.startsWith(";")) {
        continue;
      }
      boolean goesOn = endsWithLoneBackslash(line);
      current.append(goesOn ? line.substring(0, line.length() - 1) + " " : line);
      if (!goesOn) {
        lines.add(current.toString().strip());
        current.setLength(0);
      }
    }
    lines.add(current.toString().strip());
    return lines;
  }

  private static boolean endsWithLoneBackslash(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
