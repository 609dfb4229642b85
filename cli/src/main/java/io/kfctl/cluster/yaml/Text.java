package io.kfctl.cluster.yaml;

/** Places in a text. */
final class Text {
  private Text() {}

  /** Line and column of the character with this number, counted from 0 in code points. */
  static Position position(String text, int number) {
    int line = 1;
    int column = 1;
    int seen = 0;
    for (int i = 0; i < text.length() && seen < number; seen++) {
      int character = text.codePointAt(i);
      column = character == '\n' ? 1 : column + 1;
      line = character == '\n' ? line + 1 : line;
      i += Character.charCount(character);
    }
    return new Position(line, column);
  }
}
