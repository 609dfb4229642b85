package io.kfctl.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * What the body of an error says: {@code error_code} and {@code message} as Connect and the schema
 * registry write them, or a short excerpt of anything else, such as the HTML page of a proxy.
 */
record ErrorBody(OptionalInt errorCode, String message) {
  private static final int EXCERPT = 200;

  static ErrorBody of(String body) {
    try {
      JsonNode json = JsonReader.read(body);
      if (json.path("message").isTextual()) {
        JsonNode code = json.path("error_code");
        return new ErrorBody(
            code.isInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty(),
            json.path("message").textValue());
      }
    } catch (JsonProcessingException e) {
      // not JSON: the excerpt below is all there is to say
    }
    return new ErrorBody(OptionalInt.empty(), excerpt(body));
  }

  /** The visible text of a body, in one short line. */
  static String excerpt(String body) {
    String text =
        body.replaceAll("(?is)<(style|script|head)\\b.*?</\\1\\s*>", " ")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
  }

  /** For the end of a message: nothing, or a colon and the words. */
  String suffix() {
    return message.isEmpty() ? "" : ": " + message;
  }
}
