package io.kfctl.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A successful answer. */
public final class JsonResponse {
  private final String url;
  private final Optional<JsonNode> body;

  JsonResponse(String url, Optional<JsonNode> body) {
    this.url = url;
    this.body = body;
  }

  /**
   * The body, which must be a JSON object.
   *
   * @throws HttpException.BadBody when it is something else
   */
  public JsonObject object() {
    return new JsonObject(
        url, "", body.filter(JsonNode::isObject).orElseThrow(() -> not("object")));
  }

  /**
   * The body, which must be a JSON list of texts or numbers.
   *
   * @throws HttpException.BadBody when it is something else
   */
  public List<String> texts() {
    return new JsonObject(url, "", array()).texts(array(), "");
  }

  /**
   * The body, which must be a JSON list of objects.
   *
   * @throws HttpException.BadBody when it is something else
   */
  public <T> List<T> list(Function<JsonObject, T> reader) {
    List<T> result = new ArrayList<>();
    for (JsonNode element : array()) {
      if (!element.isObject()) {
        throw not("list of objects");
      }
      result.add(reader.apply(new JsonObject(url, "[].", element)));
    }
    return List.copyOf(result);
  }

  private JsonNode array() {
    return body.filter(JsonNode::isArray).orElseThrow(() -> not("list"));
  }

  private HttpException.BadBody not(String what) {
    return new HttpException.BadBody(url, "the answer is not a JSON " + what, null);
  }
}
