package io.kfctl.cluster.yaml;

/** Text from a file, made harmless for a message. */
public final class Quoted {
  private static final int LONGEST = 60;
  private static final int LONGEST_MESSAGE = 200;

  private Quoted() {}

  /** In single quotes, cut after 60 characters, and printable. */
  public static String text(String text) {
    return "'" + printable(cut(text, LONGEST)) + "'";
  }

  /** Cut after 200 characters; what would steer a terminal or hide others becomes its number. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder();
    cut(text, LONGEST_MESSAGE).codePoints().forEach(character -> append(out, character));
    return out.toString();
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "...";
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
