package io.kfctl.cli.output;

/** What a piece of text means to the reader. Only a terminal shows it, as colour. */
public enum Style {
  PLAIN(""),
  /** As it should be. */
  GOOD("32"),
  /** Worth a look: paused, starting, a little behind. */
  WARNING("33"),
  /** Broken: failed, dead, offline. */
  BAD("31"),
  /** Headers and the names of fields. */
  HEADING("1"),
  /** Said in passing. */
  FAINT("2");

  private final String parameters;

  /**
   * @param parameters those of ECMA-48 SGR (select graphic rendition)
   */
  Style(String parameters) {
    this.parameters = parameters;
  }

  /** The text with the escape sequences around it that make a terminal show the style. */
  public String paint(String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + parameters + "m" + text + "\u001b[0m";
  }
}
