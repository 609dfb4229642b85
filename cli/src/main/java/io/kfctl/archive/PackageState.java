package io.kfctl.archive;

import io.kfctl.error.UserError;
import java.util.Optional;

/**
 * One package that a cluster needs and what became of the search for it, as data for {@code
 * packages list} and {@code packages verify}.
 *
 * @param version the wanted version; of a JDK that is there, its own
 * @param file the file's name in the packages directory, several joined by {@code " + "}; for a
 *     missing one the name that is looked for first
 * @param size in bytes; 0 when missing
 * @param sha256 of what travels to hosts; empty unless it is present
 * @param origin empty when missing
 * @param problem what is wrong and what to type next; empty when it is present
 */
public record PackageState(
    ArchiveKind kind,
    String name,
    String version,
    String file,
    long size,
    Optional<String> sha256,
    State state,
    Optional<Origin> origin,
    Optional<UserError> problem) {

  /** What became of it. */
  public enum State {
    /** There, whole, and as recorded. */
    PRESENT("present"),
    /** No file of any accepted name. */
    MISSING("missing"),
    /** There, and it cannot be read. */
    UNREADABLE("unreadable"),
    /** Not the content that SHA256SUMS records. */
    WRONG_CHECKSUM("wrong checksum"),
    /** Cut off, or no archive, or not safe to unpack. */
    DAMAGED("damaged"),
    /** A whole archive, of something else. */
    UNSUITABLE("unsuitable");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word for tables and JSON. */
    @Override
    public String toString() {
      return word;
    }
  }
}
