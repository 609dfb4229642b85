package io.kfctl.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of a row, as Debezium's connectors write it: an "envelope" with the row before and
 * after, and what was done.
 *
 * @param before null or missing where there was no row, or the source does not tell
 * @param after null or missing where there is no row any more
 */
public record ChangeEvent(Op op, JsonNode before, JsonNode after) {

  /** What was done, by Debezium's letters. */
  public enum Op {
    INSERT("c"),
    UPDATE("u"),
    DELETE("d"),
    /** Read when the connector took its first picture of the table. */
    SNAPSHOT("r"),
    TRUNCATE("t");

    private final String letter;

    Op(String letter) {
      this.letter = letter;
    }

    private static Optional<Op> of(String letter) {
      for (Op op : values()) {
        if (op.letter.equals(letter)) {
          return Optional.of(op);
        }
      }
      return Optional.empty();
    }
  }

  /** A column that has another value than before. */
  public record Change(String column, JsonNode before, JsonNode after) {}

  /** The change that this value tells of; empty when it is no envelope. */
  public static Optional<ChangeEvent> of(DecodedValue value) {
    if (!value.json().contains("\"op\":\"")) {
      return Optional.empty();
    }
    JsonNode tree = value.tree();
    // JsonConverter with schemas.enable puts the schema beside it.
    JsonNode envelope = tree.has("schema") && tree.has("payload") ? tree.get("payload") : tree;
    if (!envelope.has("before") && !envelope.has("after")) {
      return Optional.empty();
    }
    return Op.of(envelope.path("op").asText())
        .map(op -> new ChangeEvent(op, envelope.path("before"), envelope.path("after")));
  }

  /** The row: as it is now, or as it was when it is gone. */
  public JsonNode row() {
    return after.isObject() ? after : before;
  }

  /** Columns that an update changed; none when the source does not tell the row before. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    if (before.isObject()) {
      for (Map.Entry<String, JsonNode> column : after.properties()) {
        JsonNode old = before.path(column.getKey());
        if (!old.equals(column.getValue())) {
          changes.add(new Change(column.getKey(), old, column.getValue()));
        }
      }
    }
    return changes;
  }
}
