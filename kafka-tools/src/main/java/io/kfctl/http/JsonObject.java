package io.kfctl.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON answer, read field by field. A field that the API promises and that is missing or of
 * another type is a {@link HttpException.BadBody} which names the URL and the field; unknown fields
 * are ignored.
 */
public final class JsonObject {
  private final String url;
  private final String path;
  private final JsonNode node;

  JsonObject(String url, String path, JsonNode node) {
    this.url = url;
    this.path = path;
    this.node = node;
  }

  /** A text or number that must be there. */
  public String text(String field) {
    return optionalText(field).orElseThrow(() -> missing(field, "a text"));
  }

  /** A text or number, if it is there and not null. */
  public Optional<String> optionalText(String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  /** A whole number that must be there. */
  public int number(String field) {
    JsonNode value = node.path(field);
    if (!value.canConvertToInt()) {
      throw missing(field, "a number");
    }
    return value.intValue();
  }

  /** An object that must be there. */
  public JsonObject object(String field) {
    return optionalObject(field).orElseThrow(() -> missing(field, "an object"));
  }

  /** An object, if it is there. */
  public Optional<JsonObject> optionalObject(String field) {
    JsonNode value = node.path(field);
    return value.isObject()
        ? Optional.of(new JsonObject(url, path + field + ".", value))
        : Optional.empty();
  }

  /** A list of objects; none when the field is missing. */
  public <T> List<T> list(String field, Function<JsonObject, T> reader) {
    List<T> result = new ArrayList<>();
    for (JsonNode element : array(node.path(field), field)) {
      if (!element.isObject()) {
        throw missing(field, "a list of objects");
      }
      result.add(reader.apply(new JsonObject(url, path + field + "[].", element)));
    }
    return List.copyOf(result);
  }

  /** A list of texts or numbers; none when the field is missing. */
  public List<String> texts(String field) {
    return texts(array(node.path(field), field), field);
  }

  /** All fields that are objects, in the order of the answer. */
  public <T> Map<String, T> objects(Function<JsonObject, T> reader) {
    Map<String, T> result = new LinkedHashMap<>();
    node.fieldNames()
        .forEachRemaining(
            name -> optionalObject(name).ifPresent(o -> result.put(name, reader.apply(o))));
    return Collections.unmodifiableMap(result);
  }

  /** All fields that are texts, numbers or booleans, as text, in the order of the answer. */
  public Map<String, String> textMap() {
    Map<String, String> result = new LinkedHashMap<>();
    node.fieldNames()
        .forEachRemaining(name -> optionalText(name).ifPresent(text -> result.put(name, text)));
    return Collections.unmodifiableMap(result);
  }

  /** The JSON text, compact. */
  @Override
  public String toString() {
    return node.toString();
  }

  List<String> texts(JsonNode array, String field) {
    List<String> result = new ArrayList<>();
    for (JsonNode element : array) {
      if (!element.isValueNode()) {
        throw missing(field, "a list of texts");
      }
      result.add(element.asText());
    }
    return List.copyOf(result);
  }

  private JsonNode array(JsonNode value, String field) {
    if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
      throw missing(field, "a list");
    }
    return value;
  }

  private HttpException.BadBody missing(String field, String what) {
    return new HttpException.BadBody(
        url, "the answer has no field '" + path + field + "' that is " + what, null);
  }
}
