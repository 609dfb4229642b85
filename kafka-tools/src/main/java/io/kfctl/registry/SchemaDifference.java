package io.kfctl.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between two schemas, field by field. */
public final class SchemaDifference {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SchemaDifference() {}

  /**
   * A field that was added, removed or changed.
   *
   * @param field its path, such as {@code after.price}; empty for the schema as a whole
   * @param before its type and default in JSON; empty when it was added
   * @param after as before; empty when it was removed
   */
  public record Change(String field, Optional<String> before, Optional<String> after) {}

  /** The changes on the way from one schema to the other; fields of the newer one come first. */
  public static List<Change> between(Schema from, Schema to) {
    Map<String, String> old = fields(from);
    Map<String, String> young = fields(to);
    List<Change> changes = new ArrayList<>();
    young.forEach(
        (field, type) -> {
          if (!type.equals(old.get(field))) {
            changes.add(new Change(field, Optional.ofNullable(old.get(field)), Optional.of(type)));
          }
        });
    old.forEach(
        (field, type) -> {
          if (!young.containsKey(field)) {
            changes.add(new Change(field, Optional.of(type), Optional.empty()));
          }
        });
    return changes;
  }

  /** A schema of another kind than Avro is one field: its text. */
  private static Map<String, String> fields(Schema schema) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      if (schema.type().equals("AVRO")) {
        JsonNode root = MAPPER.readTree(schema.text());
        fields.put("", type(root));
        collect(root, "", fields);
        return fields;
      }
    } catch (JsonProcessingException e) {
      // a registry with other rules than Avro's: the texts are compared
    }
    fields.put("", schema.text());
    return fields;
  }

  private static void collect(JsonNode type, String path, Map<String, String> fields) {
    if (type.isArray()) {
      type.forEach(branch -> collect(branch, path, fields));
      return;
    }
    for (JsonNode field : type.path("fields")) {
      String name =
          path.isEmpty() ? field.path("name").asText() : path + "." + field.path("name").asText();
      String preset = field.has("default") ? " = " + field.get("default") : "";
      fields.put(name, type(field.path("type")) + preset);
      collect(field.path("type"), name, fields);
    }
    for (String inner : List.of("items", "values")) {
      if (type.has(inner)) {
        collect(type.get(inner), path, fields);
      }
    }
  }

  /** In short: a record by its name, as its fields are told by themselves. */
  private static String type(JsonNode type) {
    if (type.isArray()) {
      List<String> branches = new ArrayList<>();
      type.forEach(branch -> branches.add(type(branch)));
      return String.join(" | ", branches);
    }
    if (type.isTextual()) {
      return type.textValue();
    }
    return switch (type.path("type").asText()) {
      case "record" -> "record " + type.path("name").asText();
      case "array" -> "array of " + type(type.path("items"));
      case "map" -> "map of " + type(type.path("values"));
      case "enum" -> "enum " + type.path("symbols");
      case "fixed" -> "fixed " + type.path("size");
      default -> simple(type);
    };
  }

  /** With what it means, where the schema says that. */
  private static String simple(JsonNode type) {
    String name = type(type.path("type"));
    String meaning = type.path("connect.name").asText(type.path("logicalType").asText(""));
    String scale = type.has("scale") ? " scale " + type.get("scale") : "";
    return meaning.isEmpty() ? name : "%s (%s%s)".formatted(name, meaning, scale);
  }
}
