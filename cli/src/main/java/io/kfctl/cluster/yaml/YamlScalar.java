package io.kfctl.cluster.yaml;

import java.util.Optional;

/**
 * A single value: text, a number, true or false, or nothing.
 *
 * @param text exactly as written, so that a large number stays what it is
 * @param reference the {@code ${env:NAME}} or {@code ${file:PATH}} that the text came from; such a
 *     text may be secret, and may stand for text and numbers alike
 */
public record YamlScalar(
    Position position, String path, Kind kind, String text, Optional<String> reference)
    implements YamlNode {

  /** What YAML 1.2's JSON schema takes a plain value for; {@code on} and {@code yes} are text. */
  public enum Kind {
    TEXT("text"),
    INTEGER("a number"),
    DECIMAL("a number"),
    BOOLEAN("true or false"),
    NOTHING("nothing"),
    /** Something that could not be read; a problem was reported, and nothing more is to be said. */
    BROKEN("something unreadable");

    private final String what;

    Kind(String what) {
      this.what = what;
    }
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** The text for messages: quoted, or the reference in place of what may be secret. */
  public String shown() {
    return reference.map(expression -> "the value of " + expression).orElse(Quoted.text(text));
  }

  @Override
  public String what() {
    return kind.what;
  }

  /** Never the text: it may be secret. */
  @Override
  public String toString() {
    return path + " (" + what() + ")";
  }
}
