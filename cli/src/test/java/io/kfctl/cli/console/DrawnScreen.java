package io.kfctl.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows after it was sent some text: the sequences that {@link Screen} uses,
 * without colour and without wrapping. Any other escape sequence is a mistake.
 */
public final class DrawnScreen {
  private static final Pattern PART =
      Pattern.compile("\u001b\\[(\\d*)([A-Za-z])|\r|\n|[^\u001b\r\n]+", Pattern.DOTALL);

  private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
  private int row;
  private int column;

  private DrawnScreen() {}

  /** All rows up to the one with the cursor. */
  public static String after(String sent) {
    DrawnScreen screen = new DrawnScreen();
    Matcher part = PART.matcher(sent);
    int end = 0;
    while (part.find()) {
      if (part.start() != end) {
        throw new AssertionError("unknown escape sequence at " + end);
      }
      screen.draw(part);
      end = part.end();
    }
    return String.join("\n", screen.rows.subList(0, screen.row + 1));
  }

  private void draw(Matcher part) {
    switch (part.group()) {
      case "\r" -> column = 0;
      case "\n" -> newLine();
      default -> {
        if (part.group(2) == null) {
          text(part.group());
        } else {
          command(part.group(2), part.group(1).isEmpty() ? 1 : Integer.parseInt(part.group(1)));
        }
      }
    }
  }

  private void newLine() {
    row++;
    column = 0;
    if (row == rows.size()) {
      rows.add(new StringBuilder());
    }
  }

  private void text(String text) {
    StringBuilder line = rows.get(row);
    while (line.length() < column) {
      line.append(' ');
    }
    line.replace(column, Math.min(line.length(), column + text.length()), text);
    column += text.length();
  }

  private void command(String letter, int number) {
    switch (letter) {
      case "A" -> row = Math.max(0, row - number);
      case "K" -> rows.get(row).setLength(Math.min(column, rows.get(row).length()));
      case "J" -> {
        rows.get(row).setLength(Math.min(column, rows.get(row).length()));
        rows.subList(row + 1, rows.size()).forEach(line -> line.setLength(0));
      }
      case "m" -> {}
      default -> throw new AssertionError("unknown escape sequence " + letter);
    }
  }
}
