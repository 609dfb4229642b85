package io.kfctl.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The text of a file that {@link Properties} reads, kept line by line so that values can be changed
 * while comments and order stay. No key is in it twice. What it writes is plain ASCII, because
 * Kafka and ZooKeeper read their files as Latin-1.
 */
final class PropertiesText {
  private final List<Line> lines;

  private PropertiesText(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * @throws Malformed when a line cannot be read or a key is there twice
   */
  static PropertiesText parse(String text) {
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int number = 1;
    for (String raw : logicalLines(text)) {
      Line line = Line.read(number, raw);
      line.rejectIfSeen(number, seen);
      lines.add(line);
      number += 1 + (int) raw.chars().filter(c -> c == '\n').count();
    }
    return new PropertiesText(lines);
  }

  /** The values by key, in the file's order. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    lines.forEach(line -> line.key().ifPresent(key -> values.put(key, line.value())));
    return values;
  }

  /**
   * The same text with these values: in place where the key is there, else at the end.
   *
   * @param heading the comment above what is added at the end
   */
  PropertiesText with(Map<String, String> overrides, String heading) {
    Map<String, String> added = new LinkedHashMap<>(overrides);
    List<Line> result = new ArrayList<>();
    for (Line line : lines) {
      Optional<String> override = line.key().map(added::remove);
      result.add(override.map(value -> Line.of(line.key().orElseThrow(), value)).orElse(line));
    }
    if (!added.isEmpty()) {
      result.add(Line.comment(""));
      result.add(Line.comment("# " + heading));
      added.forEach((key, value) -> result.add(Line.of(key, value)));
    }
    return new PropertiesText(result);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.raw()).append('\n'));
    return text.toString();
  }

  /** Lines as Properties sees them: one that ends with a lone backslash goes on in the next. */
  private static List<String> logicalLines(String text) {
    List<String> result = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String natural : text.lines().toList()) {
      boolean begins = current.isEmpty();
      current.append(begins ? "" : "\n").append(natural);
      if (begins && isBlankOrComment(natural) || !endsWithLoneBackslash(natural)) {
        result.add(current.toString());
        current.setLength(0);
      }
    }
    if (!current.isEmpty()) {
      result.add(current.toString());
    }
    return result;
  }

  private static boolean isBlankOrComment(String line) {
    String stripped = line.stripLeading();
    return stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("!");
  }

  private static boolean endsWithLoneBackslash(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /** A text that is no properties file; the message begins with the line's number. */
  static final class Malformed extends RuntimeException {
    Malformed(String message) {
      super(message);
    }
  }

  /** One logical line: a setting with its key and value, or a comment or blank without a key. */
  private record Line(String raw, Optional<String> key, String value) {

    static Line comment(String raw) {
      return new Line(raw, Optional.empty(), "");
    }

    static Line of(String key, String value) {
      String raw = PropertiesEscape.key(key) + "=" + PropertiesEscape.value(value);
      return new Line(raw, Optional.of(key), value);
    }

    static Line read(int number, String raw) {
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(raw));
      } catch (IllegalArgumentException e) {
        throw new Malformed("line " + number + " cannot be read: " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return properties.stringPropertyNames().stream()
          .findFirst()
          .map(key -> new Line(raw, Optional.of(key), properties.getProperty(key)))
          .orElseGet(() -> comment(raw));
    }

    void rejectIfSeen(int number, Map<String, Integer> seen) {
      key.ifPresent(
          name -> {
            Integer first = seen.putIfAbsent(name, number);
            if (first != null) {
              throw new Malformed(
                  "line %d sets %s again, which line %d has set".formatted(number, name, first));
            }
          });
    }
  }
}
