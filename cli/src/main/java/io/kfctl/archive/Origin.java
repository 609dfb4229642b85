package io.kfctl.archive;

/** Who made an archive. */
public enum Origin {
  /** The project or vendor that publishes the program. */
  OFFICIAL("official"),
  /** {@code kfctl packages assemble}. */
  ASSEMBLED("assembled");

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  /** The word for tables and JSON. */
  @Override
  public String toString() {
    return word;
  }
}
