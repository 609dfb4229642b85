package io.kfctl.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One value, told twice: as people read it and as programs read it.
 *
 * @param text for people; as it came from a file or a server, not yet made safe for a terminal
 * @param json for programs
 * @param style how a terminal shows the text
 */
public record Cell(String text, JsonNode json, Style style) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Unknown or not there: {@code -} for people, null for programs. */
  public static final Cell MISSING = new Cell("-", JSON.nullNode(), Style.PLAIN);

  /** The same text for people and programs. */
  public static Cell text(String text) {
    return new Cell(text, JSON.textNode(text), Style.PLAIN);
  }

  /** The text, or {@link #MISSING}. */
  public static Cell text(Optional<String> text) {
    return text.map(Cell::text).orElse(MISSING);
  }

  /** A whole number, at the right edge of its column. */
  public static Cell number(long number) {
    return new Cell(Long.toString(number), JSON.numberNode(number), Style.PLAIN);
  }

  /** The number, or {@link #MISSING}. */
  public static Cell number(OptionalLong number) {
    return number.isPresent() ? number(number.getAsLong()) : MISSING;
  }

  /** The number, or {@link #MISSING}. */
  public static Cell number(OptionalInt number) {
    return number.isPresent() ? number(number.getAsInt()) : MISSING;
  }

  /** {@code yes} or {@code no}; true or false for programs. */
  public static Cell flag(boolean flag) {
    return new Cell(flag ? "yes" : "no", JSON.booleanNode(flag), Style.PLAIN);
  }

  /** A moment as ISO-8601 in UTC: to the second for people, in full for programs. */
  public static Cell time(Instant time) {
    String seconds = time.truncatedTo(ChronoUnit.SECONDS).toString();
    return new Cell(seconds, JSON.textNode(time.toString()), Style.PLAIN);
  }

  /** The moment, or {@link #MISSING}. */
  public static Cell time(Optional<Instant> time) {
    return time.map(Cell::time).orElse(MISSING);
  }

  /** A value that people read differently from programs: a size, a duration, a list in brief. */
  public static Cell of(String text, JsonNode json) {
    return new Cell(text, json, Style.PLAIN);
  }

  /** The same value in this style. */
  public Cell in(Style other) {
    return new Cell(text, json, other);
  }

  /** Whether it belongs at the right edge of its column. */
  boolean isNumber() {
    return json.isNumber();
  }

  boolean isMissing() {
    return json.isNull();
  }
}
