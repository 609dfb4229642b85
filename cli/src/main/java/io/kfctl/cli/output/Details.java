package io.kfctl.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One thing in full, said once for every output format: fields, sections of fields, and tables. For
 * programs it is one JSON object whose keys are those given here, in camelCase; people read labels
 * made from them ({@code logStart} becomes {@code Log start}).
 */
public final class Details {
  private final String name;
  private final List<Entry> entries = new ArrayList<>();

  private Details(String name) {
    this.name = name;
  }

  /**
   * @param name what {@code -o name} prints
   */
  public static Details of(String name) {
    return new Details(name);
  }

  /** A thing that is nothing but such properties. */
  public static Details ofProperties(String name, Map<String, Cell> properties) {
    Details details = new Details(name);
    properties.forEach((own, value) -> details.entries.add(new Field(own, own, value, true)));
    return details;
  }

  /** A field that people and programs are told. */
  public Details field(String key, Cell value) {
    entries.add(new Field(key, label(key), value, true));
    return this;
  }

  /** A field that only programs are told. */
  public Details onlyJson(String key, JsonNode value) {
    entries.add(new Hidden(key, () -> value));
    return this;
  }

  /** An array of objects that only programs are told. */
  public <T> Details onlyJson(String key, Columns<T> columns, List<? extends T> rows) {
    List<T> copy = List.copyOf(rows);
    entries.add(new Hidden(key, () -> columns.json(copy)));
    return this;
  }

  /** An object inside this one, indented under its label. */
  public Details section(String key, Details section) {
    entries.add(new Section(key, label(key), section));
    return this;
  }

  /** A section whose keys are the user's own, such as configuration keys: shown as they are. */
  public Details properties(String key, Map<String, Cell> properties) {
    return section(key, ofProperties(key, properties));
  }

  /** An array of objects; a table for people. */
  public <T> Details table(String key, Columns<T> columns, List<? extends T> rows) {
    entries.add(new Table<>(key, columns, List.copyOf(rows)));
    return this;
  }

  /** A field that only people are told. */
  public Details onlyText(String key, Cell value) {
    entries.add(new Field(key, label(key), value, false));
    return this;
  }

  /** Lines that only people read: what programs are told by {@link #onlyJson}. */
  public Details onlyText(List<Line> lines) {
    entries.add(new Text(List.copyOf(lines)));
    return this;
  }

  String name() {
    return name;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    entries.forEach(entry -> entry.addTo(object));
    return object;
  }

  private static String label(String key) {
    String words = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** One part of the details. */
  sealed interface Entry {
    void addTo(ObjectNode object);
  }

  record Field(String key, String label, Cell value, boolean inJson) implements Entry {
    @Override
    public void addTo(ObjectNode object) {
      if (inJson) {
        object.set(key, value.json());
      }
    }
  }

  record Hidden(String key, Supplier<JsonNode> value) implements Entry {
    @Override
    public void addTo(ObjectNode object) {
      object.set(key, value.get());
    }
  }

  record Text(List<Line> lines) implements Entry {
    @Override
    public void addTo(ObjectNode object) {}
  }

  record Section(String key, String label, Details details) implements Entry {
    @Override
    public void addTo(ObjectNode object) {
      object.set(key, details.json());
    }
  }

  record Table<T>(String key, Columns<T> columns, List<T> rows) implements Entry {
    @Override
    public void addTo(ObjectNode object) {
      ArrayNode array = object.putArray(key);
      rows.forEach(row -> array.add(columns.json(row)));
    }
  }
}
