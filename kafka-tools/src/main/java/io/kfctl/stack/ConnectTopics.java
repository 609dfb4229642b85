package io.kfctl.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kfctl.connect.Secrets;
import io.kfctl.stack.DecodedValue.Format;
import java.util.Optional;

/**
 * What Connect's workers write into their own topics (Kafka 3.4, KafkaConfigBackingStore,
 * KafkaStatusBackingStore, OffsetStorageWriter): configurations, states and positions, in JSON
 * without a schema. Their records are known by the shape of their keys, as the topics may have any
 * name.
 */
final class ConnectTopics {
  private static final String PROPERTIES = "properties";

  private ConnectTopics() {}

  /** The record without the secrets that a configuration, a trace or a session key holds. */
  static DecodedRecord masked(DecodedRecord record) {
    DecodedValue value = record.value();
    if (record.key().format() != Format.TEXT || value.format() != Format.JSON) {
      return record;
    }
    String key = record.key().text();
    if (key.startsWith("connector-") || key.startsWith("task-")) {
      return with(record, configMasked(value.tree()));
    }
    if (key.startsWith("status-")) {
      return with(record, masked(value.tree(), "trace", true));
    }
    return key.equals("session-key") ? with(record, masked(value.tree(), "key", false)) : record;
  }

  private static DecodedRecord with(DecodedRecord record, JsonNode value) {
    return new DecodedRecord(
        record.stored(),
        record.key(),
        new DecodedValue(Format.JSON, value.toString(), record.value().schema()));
  }

  private static JsonNode configMasked(JsonNode tree) {
    if (tree.path(PROPERTIES) instanceof ObjectNode properties) {
      properties.fieldNames().forEachRemaining(name -> mask(properties, name));
    }
    return tree;
  }

  private static void mask(ObjectNode properties, String name) {
    if (properties.get(name).isTextual()) {
      properties.put(name, Secrets.masked(name, properties.get(name).textValue()));
    }
  }

  /** A free text keeps what is no password in it. */
  private static JsonNode masked(JsonNode tree, String field, boolean freeText) {
    if (tree instanceof ObjectNode object && object.path(field).isTextual()) {
      String text = object.get(field).textValue();
      object.put(field, freeText ? Secrets.maskedText(text) : Secrets.MASK);
    }
    return tree;
  }

  /** What such a record means, in words; empty for what is none. */
  static Optional<String> words(DecodedRecord record) {
    DecodedValue key = record.key();
    if (key.format() == Format.TEXT) {
      return byName(key.text(), record);
    }
    return key.format() == Format.JSON ? position(key.tree(), record) : Optional.empty();
  }

  /** The key is the connector's name, and the part of the source that it reads. */
  private static Optional<String> position(JsonNode key, DecodedRecord record) {
    boolean named = key.isArray() && key.size() == 2 && key.get(0).isTextual();
    if (!named || !key.get(1).isObject()) {
      return Optional.empty();
    }
    String source = "connector '%s' has read %s ".formatted(key.get(0).textValue(), key.get(1));
    return Optional.of(
        record.isTombstone()
            ? source + "nowhere any more: its position was removed"
            : source + "up to " + record.value().json());
  }

  private static Optional<String> byName(String key, DecodedRecord record) {
    if (!record.isTombstone() && record.value().format() != Format.JSON) {
      return Optional.empty();
    }
    JsonNode value = record.value().tree();
    if (key.startsWith("status-")) {
      return Optional.of(status(key.substring("status-".length()), value));
    }
    if (key.startsWith("connector-") && isConfig(value)) {
      return Optional.of(config("connector '" + key.substring("connector-".length()) + "'", value));
    }
    int number = key.lastIndexOf('-');
    if (key.startsWith("task-") && number > "task-".length() && isConfig(value)) {
      String connector = key.substring("task-".length(), number);
      return Optional.of(
          config("task %s of '%s'".formatted(key.substring(number + 1), connector), value));
    }
    if (key.startsWith("target-state-")) {
      String connector = key.substring("target-state-".length());
      return Optional.of(
          "connector '%s' shall be %s"
              .formatted(
                  connector,
                  value.path("state.v2").asText(value.path("state").asText("forgotten"))));
    }
    return other(key, value);
  }

  private static Optional<String> other(String key, JsonNode value) {
    if (key.startsWith("commit-")) {
      String tasks = value.path("tasks").asText("no");
      return Optional.of(
          "connector '%s' has %s"
              .formatted(
                  key.substring("commit-".length()),
                  tasks.equals("1") ? "1 task" : tasks + " tasks"));
    }
    if (key.startsWith("restart-connector-")) {
      return Optional.of(
          "connector '%s' was told to restart"
              .formatted(key.substring("restart-connector-".length())));
    }
    return key.equals("session-key")
        ? Optional.of("the workers sign with a new session key")
        : Optional.empty();
  }

  private static boolean isConfig(JsonNode value) {
    return value.isNull() || value.path(PROPERTIES).isObject();
  }

  private static String config(String what, JsonNode value) {
    return value.isNull() ? what + " was deleted" : what + " is " + value.path(PROPERTIES);
  }

  private static String status(String key, JsonNode value) {
    if (key.startsWith("topic-")) {
      JsonNode topic = value.path("topic");
      return topic.isObject()
          ? "connector '%s' uses topic '%s'"
              .formatted(topic.path("connector").asText(), topic.path("name").asText())
          : key + " is forgotten";
    }
    String what = key.startsWith("connector-") ? connectorName(key) : taskName(key);
    String state = value.path("state").asText("forgotten");
    String worker = value.path("worker_id").asText("");
    String trace = value.path("trace").asText("").lines().findFirst().orElse("");
    return what
        + " is "
        + state
        + (worker.isEmpty() ? "" : " on " + worker)
        + (trace.isEmpty() ? "" : ": " + trace);
  }

  private static String connectorName(String key) {
    return "connector '" + key.substring("connector-".length()) + "'";
  }

  private static String taskName(String key) {
    int number = key.lastIndexOf('-');
    return key.startsWith("task-") && number > "task-".length()
        ? "task %s of '%s'"
            .formatted(key.substring(number + 1), key.substring("task-".length(), number))
        : key;
  }
}
