package io.kfctl.cli.console;

import io.kfctl.cli.output.DisplayWidth;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Standard error of a terminal: what is said scrolls up and stays, and under it are live lines that
 * change in place. Whatever else writes to the same terminal does it while the live lines are taken
 * away ({@link #aside}). The cursor always rests below the live lines and is never hidden, so
 * however kfctl ends, the terminal is as it should be.
 */
public final class Screen {
  private static final String UP = "\u001b[%dA";
  private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final Console console;
  private List<String> painted = List.of();

  public Screen(Console console) {
    this.console = console;
  }

  /** How many columns a live line may take; the last one stays free, for fear of wrapping. */
  public int columns() {
    return Math.max(1, console.size().columns() - 1);
  }

  /** Says something that stays, above the live lines. */
  public synchronized void say(String text) {
    List<String> live = painted;
    StringBuilder out = new StringBuilder(toTop());
    text.lines().forEach(line -> out.append(line).append(cleared()).append('\n'));
    painted = List.of();
    write(out.append(paint(live)).toString());
  }

  /** Shows these live lines in place of those before; longer ones than the screen are cut. */
  public synchronized void show(List<String> lines) {
    write(toTop() + paint(lines));
  }

  /** Does something that writes to the terminal by itself, with the live lines taken away. */
  public synchronized <T> T aside(Supplier<T> writes) {
    List<String> live = painted;
    if (!live.isEmpty()) {
      write(toTop() + CLEAR_BELOW);
      painted = List.of();
    }
    try {
      return writes.get();
    } finally {
      if (!live.isEmpty()) {
        write(paint(live));
      }
    }
  }

  /** A terminal made narrower has broken the lines that no longer fit. */
  private String toTop() {
    if (painted.isEmpty()) {
      return "";
    }
    int columns = console.size().columns();
    int rows = painted.stream().mapToInt(line -> rows(line, columns)).sum();
    return "\r" + String.format(UP, rows);
  }

  private static int rows(String line, int columns) {
    return Math.max(1, (DisplayWidth.of(line) + columns - 1) / columns);
  }

  private String cleared() {
    return painted.isEmpty() ? "" : CLEAR_TO_END_OF_LINE;
  }

  private String paint(List<String> lines) {
    String clear = painted.isEmpty() ? "" : CLEAR_BELOW;
    painted = lines.isEmpty() ? List.of() : fitting(lines);
    StringBuilder out = new StringBuilder();
    painted.forEach(line -> out.append(line).append(CLEAR_TO_END_OF_LINE).append('\n'));
    return out.append(clear).toString();
  }

  private List<String> fitting(List<String> lines) {
    int rows = Math.max(1, console.size().rows() - 1);
    int columns = columns();
    return lines.stream().limit(rows).map(line -> DisplayWidth.cut(line, columns)).toList();
  }

  private void write(String text) {
    try {
      console.talk().write(text);
      console.talk().flush();
    } catch (IOException e) {
      // Nobody listens, and there is no other place to say so.
    }
  }
}
