package io.kfctl.archive.assemble;

import java.util.Optional;

/**
 * What became of one package.
 *
 * @param file the archive's name in the directory
 * @param size in bytes
 * @param sha256 64 lower case hex digits; empty for an official archive, which is left as it is
 */
public record Assembled(
    String file, String version, long size, Optional<String> sha256, Outcome outcome) {

  /** What happened to it. */
  public enum Outcome {
    MADE("made"),
    /** It was there, and whole. */
    KEPT("kept"),
    /** An official archive of the same program is there and wins, so nothing was made. */
    OFFICIAL("official");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word for tables and JSON. */
    @Override
    public String toString() {
      return word;
    }
  }
}
