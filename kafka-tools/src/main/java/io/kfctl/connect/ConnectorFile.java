package io.kfctl.connect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the file that creates a connector, {@code {"name": "...", "config": {...}}}, the body of
 * {@code POST /connectors}. What {@code GET /connectors/NAME} returns is read too: its "tasks" and
 * "type" are skipped. Numbers and booleans become text exactly as they are written, as in Connect.
 */
public final class ConnectorFile {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String source;
  private final Map<String, JsonLocation> keys = new LinkedHashMap<>();
  private final Map<String, String> config = new LinkedHashMap<>();
  private JsonLocation start = JsonLocation.NA;
  private String name = "";

  private ConnectorFile(String source) {
    this.source = source;
  }

  /**
   * Reads the text of a file.
   *
   * @param source the file's name for messages
   * @throws ConnectorFileException with line and column
   */
  public static ConnectorConfig parse(String source, String text) {
    // Windows editors write a byte order mark, which JSON does not know.
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = JSON.createParser(json)) {
      return new ConnectorFile(source).read(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      // A password without quotes is a token too: the place says enough.
      String reason =
          e.getOriginalMessage()
              .replaceFirst("token '.*?':", "token:")
              .replaceAll("\\[Source: .*?; line: (\\d+), column: (\\d+)]", "line $1, column $2");
      throw new ConnectorFileException.BadJson(source, at.getLineNr(), at.getColumnNr(), reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory has none
    }
  }

  private ConnectorConfig read(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    start = parser.currentTokenLocation();
    if (first == null) {
      throw shape(start, "", "the file is empty");
    }
    if (first != JsonToken.START_OBJECT) {
      throw shape(start, "", "a connector file is one JSON object: " + SHAPE);
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readField(parser);
    }
    if (parser.nextToken() != null) {
      throw shape(parser.currentTokenLocation(), "", "there is more after the closing brace");
    }
    checkKeys();
    return new ConnectorConfig(name, config);
  }

  private static final String SHAPE = "{\"name\": \"...\", \"config\": {...}}";

  private void readField(JsonParser parser) throws IOException {
    String key = parser.currentName();
    keys.put(key, parser.currentTokenLocation());
    JsonToken value = parser.nextToken();
    JsonLocation at = parser.currentTokenLocation();
    if (key.equals("name")) {
      name = value == JsonToken.VALUE_STRING ? parser.getText() : "";
      if (name.isBlank()) {
        throw shape(at, key, "'name' must be a text that is not empty");
      }
    } else if (key.equals("config")) {
      if (value != JsonToken.START_OBJECT) {
        throw shape(at, key, "'config' must be an object");
      }
      readConfig(parser);
    } else {
      parser.skipChildren();
    }
  }

  private void readConfig(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      JsonLocation at = parser.currentTokenLocation();
      if (value == JsonToken.VALUE_NULL) {
        throw shape(at, "config." + key, "'" + key + "' is null: give it a value or leave it out");
      }
      if (!value.isScalarValue()) {
        String kind = value == JsonToken.START_ARRAY ? "a list" : "an object";
        throw shape(
            at,
            "config." + key,
            "'"
                + key
                + "' is "
                + kind
                + ": Connect takes only text; a list is one text with commas");
      }
      config.put(key, parser.getText());
    }
  }

  private void checkKeys() {
    JsonLocation bare = keys.get("connector.class");
    if (bare != null && !keys.containsKey("config")) {
      throw shape(
          bare, "connector.class", "this is a bare configuration; to create a connector: " + SHAPE);
    }
    for (String required : new String[] {"name", "config"}) {
      if (!keys.containsKey(required)) {
        throw shape(start, required, "'" + required + "' is missing: " + SHAPE);
      }
    }
    keys.forEach(
        (key, at) -> {
          switch (key) {
            case "name", "config", "tasks", "type" -> {}
            default -> throw shape(at, key, "'" + key + "' does not belong here: " + SHAPE);
          }
        });
    if (!config.getOrDefault("name", name).equals(name)) {
      throw shape(
          keys.get("config"),
          "config.name",
          "'name' in config says '%s', the connector's name is '%s'"
              .formatted(config.get("name"), name));
    }
  }

  private ConnectorFileException.BadShape shape(JsonLocation at, String key, String reason) {
    return new ConnectorFileException.BadShape(
        source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), key, reason);
  }
}
