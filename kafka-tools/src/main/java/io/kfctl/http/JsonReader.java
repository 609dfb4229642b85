package io.kfctl.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.BigDecimalParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes a tree of a JSON text. An ObjectMapper makes the same one, but to be ready for everything
 * else it can do it needs a tenth of a second, and that is much for a command that asks one
 * question.
 */
public final class JsonReader {
  private static final JsonFactory PARSERS = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final boolean exact;

  private JsonReader(JsonParser parser, boolean exact) {
    this.parser = parser;
    this.exact = exact;
  }

  /**
   * Reads a text that holds one value.
   *
   * @throws JsonProcessingException when it is not JSON, more than one value, or nested deeper than
   *     1,000 levels
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    return read(PARSERS, text, false);
  }

  /**
   * As {@link #read}; numbers keep all their digits, zeros at the end too, and are shown as they
   * are written. One whose exponent is beyond what Java can count with is given as a text.
   *
   * @throws JsonProcessingException as {@link #read} does
   */
  public static JsonNode readExactly(String text) throws JsonProcessingException {
    return read(Patient.PARSERS, text, true);
  }

  private static JsonNode read(JsonFactory parsers, String text, boolean exact)
      throws JsonProcessingException {
    try (JsonParser parser = parsers.createParser(text)) {
      parser.nextToken();
      JsonNode value = new JsonReader(parser, exact).value();
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more follows after the end of the value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value that begins with the current token; ends at its last one. */
  private JsonNode value() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "the text ends where a value should begin");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> exact ? written() : NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(parser, "a value should begin here");
    };
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, value());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode written() throws IOException {
    String text = parser.getText();
    try {
      return new WrittenNumber(text, BigDecimalParser.parse(text));
    } catch (NumberFormatException e) {
      return NODES.textNode(text);
    }
  }

  /**
   * For a text that kfctl made itself: a number may have as many digits as a database's. Not made
   * at every start, as few commands need it.
   */
  private static final class Patient {
    static final JsonFactory PARSERS =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
  }
}
