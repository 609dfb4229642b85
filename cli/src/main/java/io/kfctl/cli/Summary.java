package io.kfctl.cli;

/** What a description says first. */
public final class Summary {
  private Summary() {}

  /** The first sentence of a description that may have several lines. */
  public static String of(String... description) {
    String text = String.join(" ", description);
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
