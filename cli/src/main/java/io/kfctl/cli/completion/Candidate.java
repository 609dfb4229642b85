package io.kfctl.cli.completion;

/**
 * One word that could be typed.
 *
 * @param text the whole word, without any shell's quotes
 * @param description in a few words; empty where there are none
 */
record Candidate(String text, String description) {

  static Candidate of(String text) {
    return new Candidate(text, "");
  }

  /** Whether it can be told to a shell: on one line, before a tab. */
  boolean isOneLine() {
    return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
  }
}
