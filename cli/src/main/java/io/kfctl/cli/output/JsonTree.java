package io.kfctl.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.http.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks over a JSON tree. An ObjectMapper could do it too, but to make one takes 50 ms, and that is
 * much for a command that should answer at once.
 */
final class JsonTree {
  private JsonTree() {}

  static void write(JsonNode node, JsonGenerator generator) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, generator);
      case ARRAY -> writeArray(node, generator);
      case NUMBER -> writeNumber(node, generator);
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      case NULL, MISSING -> generator.writeNull();
      case STRING, BINARY -> generator.writeString(node.asText());
      case POJO -> writeFragment(node, generator);
    }
  }

  private static void writeFragment(JsonNode node, JsonGenerator generator) throws IOException {
    if (node instanceof JsonFragment fragment) {
      generator.writeRawValue(fragment.text());
    } else {
      generator.writeString(node.asText());
    }
  }

  private static void writeObject(JsonNode node, JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      generator.writeFieldName(field.getKey());
      write(field.getValue(), generator);
    }
    generator.writeEndObject();
  }

  private static void writeArray(JsonNode node, JsonGenerator generator) throws IOException {
    generator.writeStartArray();
    for (JsonNode element : node) {
      write(element, generator);
    }
    generator.writeEndArray();
  }

  /** JSON has no word for a number that is none, so that one becomes a text. */
  private static void writeNumber(JsonNode node, JsonGenerator generator) throws IOException {
    if (isFinite(node)) {
      generator.writeNumber(node.asText());
    } else {
      generator.writeString(node.asText());
    }
  }

  /** The same tree in Java's own types. */
  static Object toPlain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> toMap(node);
      case ARRAY -> toList(node);
      case NUMBER -> isFinite(node) ? node.numberValue() : node.asText();
      case BOOLEAN -> node.booleanValue();
      case NULL, MISSING -> null;
      case STRING, BINARY -> node.asText();
      case POJO ->
          node instanceof JsonFragment fragment ? toPlain(parsed(fragment)) : node.asText();
    };
  }

  private static JsonNode parsed(JsonFragment fragment) {
    try {
      return JsonReader.readExactly(fragment.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + fragment.text(), e);
    }
  }

  private static Map<String, Object> toMap(JsonNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties().forEach(field -> map.put(field.getKey(), toPlain(field.getValue())));
    return map;
  }

  private static List<Object> toList(JsonNode node) {
    List<Object> list = new ArrayList<>();
    node.forEach(element -> list.add(toPlain(element)));
    return list;
  }

  private static boolean isFinite(JsonNode node) {
    return !(node.isDouble() || node.isFloat()) || Double.isFinite(node.doubleValue());
  }
}
