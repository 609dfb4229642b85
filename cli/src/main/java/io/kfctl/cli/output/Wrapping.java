package io.kfctl.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words. */
public final class Wrapping {
  private Wrapping() {}

  /** Lines of at most so many columns; only a longer word makes a line longer. */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      boolean fits = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) <= columns;
      if (!line.isEmpty() && !fits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A term and its explanation, whose further lines stand under its first. */
  public static String entry(String term, String text, int columns) {
    String indent = " ".repeat(DisplayWidth.of(term));
    return term + String.join("\n" + indent, lines(text, columns - indent.length())) + "\n";
  }
}
