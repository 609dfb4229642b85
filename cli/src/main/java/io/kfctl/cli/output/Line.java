package io.kfctl.cli.output;

/** A line for people, in one style. */
public record Line(String text, Style style) {
  /** A line without colour. */
  public static Line of(String text) {
    return new Line(text, Style.PLAIN);
  }

  /** As a terminal shows it: harmless, and coloured where that is wanted. */
  String shown(boolean colour) {
    String safe = SafeText.line(text);
    return colour ? style.paint(safe) : safe;
  }
}
