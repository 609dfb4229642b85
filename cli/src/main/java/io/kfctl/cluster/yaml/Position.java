package io.kfctl.cluster.yaml;

/**
 * A place in a text file, as editors count.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Position(int line, int column) {
  /** The first character of the file. */
  public static final Position START = new Position(1, 1);

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no such place in a file: " + line + ":" + column);
    }
  }
}
