package io.kfctl.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kfctl.http.JsonObject;
import io.kfctl.http.JsonReader;
import java.util.List;
import java.util.Map;

/** The JSON of the Connect REST API, in and out. */
final class ConnectJson {
  private ConnectJson() {}

  static WorkerInfo worker(JsonObject json) {
    return new WorkerInfo(
        json.text("version"),
        json.optionalText("commit").orElse(""),
        json.optionalText("kafka_cluster_id").orElse(""));
  }

  static ConnectorInfo info(JsonObject json) {
    return new ConnectorInfo(
        json.text("name"),
        ConnectorType.of(json.optionalText("type").orElse("")),
        json.object("config").textMap(),
        json.list("tasks", task -> task.number("task")));
  }

  static ConnectorStatus status(JsonObject json) {
    JsonObject connector = json.object("connector");
    return new ConnectorStatus(
        json.text("name"),
        ConnectorType.of(json.optionalText("type").orElse("")),
        new ConnectorState(connector.text("state")),
        connector.optionalText("worker_id").orElse(""),
        connector.optionalText("trace"),
        json.list("tasks", ConnectJson::task));
  }

  private static TaskStatus task(JsonObject json) {
    return new TaskStatus(
        json.number("id"),
        new ConnectorState(json.text("state")),
        json.optionalText("worker_id").orElse(""),
        json.optionalText("trace"));
  }

  static ConnectorOverview overview(JsonObject json) {
    return new ConnectorOverview(info(json.object("info")), status(json.object("status")));
  }

  static Plugin plugin(JsonObject json) {
    return new Plugin(
        json.text("class"), json.optionalText("type").orElse(""), json.optionalText("version"));
  }

  static Validation validation(JsonObject json) {
    return new Validation(json.text("name"), json.list("configs", ConnectJson::field));
  }

  private static Validation.Field field(JsonObject json) {
    JsonObject value = json.object("value");
    boolean required =
        json.optionalObject("definition")
            .flatMap(definition -> definition.optionalText("required"))
            .map(Boolean::parseBoolean)
            .orElse(false);
    return new Validation.Field(
        value.text("name"), value.optionalText("value"), required, value.texts("errors"));
  }

  static List<ConnectorOffset> offsets(JsonObject json) {
    return json.list(
        "offsets",
        entry ->
            new ConnectorOffset(
                entry.object("partition").toString(),
                entry.optionalObject("offset").map(JsonObject::toString).orElse("null")));
  }

  static ObjectNode offsets(List<ConnectorOffset> offsets) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("offsets");
    for (ConnectorOffset offset : offsets) {
      ObjectNode entry = list.addObject();
      entry.set("partition", tree(offset.partition()));
      entry.set("offset", tree(offset.offset()));
    }
    return body;
  }

  private static JsonNode tree(String json) {
    try {
      return JsonReader.read(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json + " is not JSON", e);
    }
  }

  static PluginKey key(JsonObject json) {
    return new PluginKey(
        json.text("name"),
        json.optionalText("type").orElse(""),
        json.optionalText("required").map(Boolean::parseBoolean).orElse(false),
        json.optionalText("default_value"),
        json.optionalText("importance").orElse(""),
        json.optionalText("documentation").orElse(""));
  }

  static ObjectNode create(ConnectorConfig connector) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", connector.name());
    body.set("config", config(connector.config()));
    return body;
  }

  static ObjectNode config(Map<String, String> config) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    config.forEach(node::put);
    return node;
  }
}
