package io.kfctl.cluster.yaml;

/** Text from a file, made harmless for a message. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** In single quotes, cut after 60 characters, and printable. */
  public static String text(String text) {
    boolean cut = text.codePointCount(0, text.length()) > LONGEST;
    String head = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "..." : text;
    return "'" + printable(head) + "'";
  }

  /** Characters that would steer a terminal or hide others are shown by their number. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(character -> append(out, character));
    return out.toString();
  }

  private static void append(StringBuilder out, int character) {
    switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          out.append(String.format("\\u%04x", character));
      default -> out.appendCodePoint(character);
    }
  }
}
