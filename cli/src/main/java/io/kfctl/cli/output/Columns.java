package io.kfctl.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list shows of each of its rows, said once for every output format. A column's key is its
 * name in JSON, in camelCase; tables make their headers from it ({@code logEnd} becomes {@code
 * LOG-END}). The first column is the row's name, which {@code -o name} prints. Immutable: each
 * method gives the columns with one more.
 *
 * <pre>{@code
 * Columns.<Topic>none()
 *     .with("name", topic -> Cell.text(topic.name()))
 *     .with("partitions", topic -> Cell.number(topic.partitions()))
 *     .wide("replicas", topic -> Cell.number(topic.replicas()));
 * }</pre>
 */
public final class Columns<T> {
  private final List<Column<T>> columns;
  private final Optional<Function<? super T, String>> namer;

  private Columns(List<Column<T>> columns, Optional<Function<? super T, String>> namer) {
    this.columns = List.copyOf(columns);
    this.namer = namer;
  }

  /** To begin with; has no column yet. */
  public static <T> Columns<T> none() {
    return new Columns<>(List.of(), Optional.empty());
  }

  /** What {@code -o name} prints, where that is not the first column. */
  public Columns<T> named(Function<? super T, String> name) {
    return new Columns<>(columns, Optional.of(name));
  }

  /** A column of every table, and a key in JSON. */
  public Columns<T> with(String key, Function<? super T, Cell> value) {
    return and(key, Column.Places.EVERYWHERE, value);
  }

  /** In tables only with {@code -o wide}; in JSON always. */
  public Columns<T> wide(String key, Function<? super T, Cell> value) {
    return and(key, Column.Places.WIDE, value);
  }

  /** In tables only: a short form of what JSON says with other keys. */
  public Columns<T> onlyTable(String key, Function<? super T, Cell> value) {
    return and(key, Column.Places.TABLE, value);
  }

  /** In JSON only: what has no room in a table. */
  public Columns<T> onlyJson(String key, Function<? super T, ? extends JsonNode> value) {
    return and(key, Column.Places.JSON, row -> Cell.of("", value.apply(row)));
  }

  /** In JSON only: an array of objects. */
  public <R> Columns<T> nested(
      String key, Columns<R> inner, Function<? super T, ? extends List<R>> rows) {
    return onlyJson(key, row -> inner.json(rows.apply(row)));
  }

  /** The rows as programs read them: an array of objects. */
  public JsonNode json(List<? extends T> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> array.add(json(row)));
    return array;
  }

  private Columns<T> and(String key, Column.Places places, Function<? super T, Cell> value) {
    List<Column<T>> more = new ArrayList<>(columns);
    more.add(new Column<>(key, places, value));
    return new Columns<>(more, namer);
  }

  List<Column<T>> ofTable(boolean wide) {
    return columns.stream().filter(column -> column.isIn(wide)).toList();
  }

  String name(T row) {
    return namer.map(n -> n.apply(row)).orElseGet(() -> columns.get(0).value().apply(row).text());
  }

  /** Writes the row as one JSON object, without a tree of it in between. */
  void write(T row, JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    for (Column<T> column : columns) {
      if (column.isInJson()) {
        generator.writeFieldName(column.key());
        JsonTree.write(column.value().apply(row).json(), generator);
      }
    }
    generator.writeEndObject();
  }

  /** The row as one JSON object. */
  ObjectNode json(T row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Column<T> column : columns) {
      if (column.isInJson()) {
        object.set(column.key(), column.value().apply(row).json());
      }
    }
    return object;
  }
}
