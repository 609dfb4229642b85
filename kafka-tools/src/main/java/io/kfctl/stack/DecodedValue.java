package io.kfctl.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kfctl.http.JsonReader;
import java.util.Optional;

/**
 * The key or value of a record, decoded.
 *
 * @param json the content as JSON in one line; {@code null} where there is none. Text and bytes
 *     (base64) are JSON texts.
 * @param schema of Avro and whatever else carries the id of one
 */
public record DecodedValue(Format format, String json, Optional<SchemaRef> schema) {
  /** Nothing: a record without a key, or a tombstone. */
  public static final DecodedValue NONE = new DecodedValue(Format.NONE, "null", Optional.empty());

  /** What the bytes were. */
  public enum Format {
    NONE,
    AVRO,
    JSON,
    TEXT,
    BINARY
  }

  /**
   * The schema that the record names.
   *
   * @param type as the registry says: AVRO, JSON, PROTOBUF
   * @param name of the Avro record; empty for other types
   * @param text the schema itself, in one line where it is JSON
   */
  public record SchemaRef(int id, String type, String name, String text) {

    /** The schema as a tree; as a text where it is no JSON, such as PROTOBUF. Takes time. */
    public JsonNode tree() {
      try {
        return JsonReader.readExactly(text);
      } catch (JsonProcessingException e) {
        return TextNode.valueOf(text);
      }
    }
  }

  /** The content as a tree; numbers are shown as they are written. Takes time. */
  public JsonNode tree() {
    try {
      return JsonReader.readExactly(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + json, e);
    }
  }

  /** As people read it: text without quotes, anything else as JSON. */
  public String text() {
    return format == Format.TEXT ? tree().textValue() : json;
  }
}
