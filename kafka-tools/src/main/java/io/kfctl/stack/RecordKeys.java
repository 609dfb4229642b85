package io.kfctl.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a key says, piece by piece. */
final class RecordKeys {
  private RecordKeys() {}

  /** Every single value in the key; a key of several columns has several. */
  static Stream<String> texts(JsonNode key) {
    return key.isContainerNode()
        ? StreamSupport.stream(key.spliterator(), false).flatMap(RecordKeys::texts)
        : Stream.of(key.asText());
  }
}
