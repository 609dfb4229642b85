package io.kfctl.connect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the file that creates a connector, {@code {"name": "...", "config": {...}}}, the body of
 * {@code POST /connectors}. What {@code GET /connectors/NAME} returns is read too: its "tasks" and
 * "type" are skipped. Numbers and booleans become text exactly as they are written, as in Connect.
 * And reads the file that changes one, the bare configuration, the body of {@code PUT
 * /connectors/NAME/config}.
 */
public final class ConnectorFile {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String source;
  private final Map<String, JsonLocation> keys = new LinkedHashMap<>();
  private final Map<String, String> config = new LinkedHashMap<>();

  /** The values outside of config: the configuration itself where the file is a bare one. */
  private final Map<String, String> bare = new LinkedHashMap<>();

  private final Map<String, ConnectorFileException.BadShape> nested = new LinkedHashMap<>();
  private JsonLocation start = JsonLocation.NA;
  private String name = "";

  private ConnectorFile(String source) {
    this.source = source;
  }

  /**
   * Reads the text of a file that creates a connector.
   *
   * @param source the file's name for messages
   * @throws ConnectorFileException with line and column
   * @throws ConnectorFileException.BareConfig when it is a bare configuration
   */
  public static ConnectorConfig parse(String source, String text) {
    return read(source, text).connector();
  }

  /**
   * Reads the text of a bare configuration.
   *
   * @param source the file's name for messages
   * @throws ConnectorFileException with line and column
   * @throws ConnectorFileException.WholeConnector when it is a file that creates a connector
   */
  public static Map<String, String> parseConfig(String source, String text) {
    return read(source, text).bareConfig();
  }

  /**
   * Reads the text of either file; a bare configuration must say the connector's name, as the one
   * that Connect gives does.
   *
   * @param source the file's name for messages
   * @throws ConnectorFileException with line and column
   * @throws ConnectorFileException.BareConfig when it is a bare configuration without a name
   */
  public static ConnectorConfig parseEither(String source, String text) {
    ConnectorFile file = read(source, text);
    return file.isBare() && file.bare.containsKey("name")
        ? new ConnectorConfig(file.name, file.bareConfig())
        : file.connector();
  }

  private static ConnectorFile read(String source, String text) {
    // Windows editors write a byte order mark, which JSON does not know.
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = JSON.createParser(json)) {
      ConnectorFile file = new ConnectorFile(source);
      file.read(parser);
      return file;
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

  private void read(JsonParser parser) throws IOException {
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
  }

  /** A configuration cannot do without its class, and has it in the first level. */
  private boolean isBare() {
    return keys.containsKey("connector.class") && !keys.containsKey("config");
  }

  private ConnectorConfig connector() {
    checkKeys();
    return new ConnectorConfig(name, config);
  }

  private Map<String, String> bareConfig() {
    JsonLocation whole = keys.get("config");
    if (whole != null) {
      throw new ConnectorFileException.WholeConnector(
          source, Math.max(1, whole.getLineNr()), Math.max(1, whole.getColumnNr()));
    }
    nested.values().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem;
            });
    if (!bare.containsKey("connector.class")) {
      throw shape(start, "connector.class", "'connector.class' is missing");
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(bare));
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
      bare.put(key, name);
    } else if (key.equals("config")) {
      if (value != JsonToken.START_OBJECT) {
        throw shape(at, key, "'config' must be an object");
      }
      readConfig(parser);
    } else {
      try {
        bare.put(key, text(parser, key, key));
      } catch (ConnectorFileException.BadShape e) {
        nested.put(key, e); // if this is a configuration at all
      }
      parser.skipChildren();
    }
  }

  private void readConfig(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      config.put(key, text(parser, "config." + key, key));
    }
  }

  /**
   * The value that the parser is at.
   *
   * @param path where it stands in the file
   */
  private String text(JsonParser parser, String path, String key) throws IOException {
    JsonToken value = parser.currentToken();
    JsonLocation at = parser.currentTokenLocation();
    if (value == JsonToken.VALUE_NULL) {
      throw shape(at, path, "'" + key + "' is null: give it a value or leave it out");
    }
    if (!value.isScalarValue()) {
      String kind = value == JsonToken.START_ARRAY ? "a list" : "an object";
      throw shape(
          at,
          path,
          "'" + key + "' is " + kind + ": Connect takes only text; a list is one text with commas");
    }
    return parser.getText();
  }

  private void checkKeys() {
    if (isBare()) {
      JsonLocation at = keys.get("connector.class");
      throw new ConnectorFileException.BareConfig(
          source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), SHAPE);
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
