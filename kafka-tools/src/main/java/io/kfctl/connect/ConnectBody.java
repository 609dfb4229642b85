package io.kfctl.connect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * What Connect's REST API answers, in its own shape and on one line, for scripts that were written
 * for that: Connect REST Interface, in the documentation of Kafka Connect. Passwords are masked.
 */
public final class ConnectBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ConnectBody() {}

  /** {@code GET /connectors}. */
  public static String names(Collection<String> names) {
    ArrayNode list = JSON.arrayNode();
    names.forEach(list::add);
    return list.toString();
  }

  /**
   * {@code GET /connectors/NAME/status}.
   *
   * @param config of the connector, whose secrets a trace may quote
   */
  public static String status(ConnectorStatus status, Map<String, String> config) {
    return node(status, config).toString();
  }

  /** {@code GET /connectors?expand=status}. */
  public static String statuses(Collection<ConnectorOverview> connectors) {
    ObjectNode all = JSON.objectNode();
    for (ConnectorOverview connector : connectors) {
      ObjectNode status = node(connector.status(), connector.info().config());
      all.putObject(connector.name()).set("status", status);
    }
    return all.toString();
  }

  /** {@code GET /connectors/NAME/config}. */
  public static String config(Map<String, String> config) {
    return text(Secrets.masked(config)).toString();
  }

  /** {@code GET /connectors/NAME}. */
  public static String info(ConnectorInfo info) {
    ObjectNode body = JSON.objectNode().put("name", info.name());
    body.set("config", text(Secrets.masked(info.config())));
    ArrayNode tasks = body.putArray("tasks");
    info.taskIds().forEach(id -> tasks.addObject().put("connector", info.name()).put("task", id));
    return body.put("type", word(info.type())).toString();
  }

  private static ObjectNode node(ConnectorStatus status, Map<String, String> config) {
    ObjectNode body = JSON.objectNode().put("name", status.name());
    ObjectNode connector = body.putObject("connector");
    connector.put("state", status.state().name()).put("worker_id", status.workerId());
    status.trace().ifPresent(trace -> connector.put("trace", Secrets.maskedText(trace, config)));
    ArrayNode tasks = body.putArray("tasks");
    for (TaskStatus task : status.tasks()) {
      ObjectNode entry = tasks.addObject().put("id", task.id());
      entry.put("state", task.state().name()).put("worker_id", task.workerId());
      task.trace().ifPresent(trace -> entry.put("trace", Secrets.maskedText(trace, config)));
    }
    return body.put("type", word(status.type()));
  }

  private static ObjectNode text(Map<String, String> texts) {
    ObjectNode node = JSON.objectNode();
    texts.forEach(node::put);
    return node;
  }

  private static String word(ConnectorType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
