package io.kfctl.cli.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Line;
import io.kfctl.cli.output.Style;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connector in full: its state, why, its tasks, and for those who ask the stack traces. */
final class ConnectorDetails {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Connector connector;

  private ConnectorDetails(Connector connector) {
    this.connector = connector;
  }

  /**
   * @param traces whether people see whole stack traces; programs always do
   */
  static Details of(Connector connector, boolean traces) {
    return new ConnectorDetails(connector).details(traces);
  }

  /**
   * What is told of a connector besides its state.
   *
   * @param topics those it has used; empty when the worker cannot tell
   * @param config as it may be shown
   */
  record Description(
      Optional<String> connectorClass,
      Optional<String> pluginVersion,
      Optional<List<String>> topics,
      Map<String, Cell> config) {}

  /** The state, and what the connector is. */
  static Details of(Connector connector, Description more) {
    return new ConnectorDetails(connector).description(more);
  }

  private Details details(boolean traces) {
    Details details = Details.of(connector.name());
    addState(details);
    addTasks(details);
    return traces ? details.onlyText(traces()) : details;
  }

  /** Its state first, then what it is. */
  private Details description(Description more) {
    Details details = Details.of(connector.name());
    addState(details);
    details
        .field("connectorClass", Cell.text(more.connectorClass()))
        .field("pluginVersion", Cell.text(more.pluginVersion()))
        .field("topics", texts(more.topics()));
    addTasks(details);
    return details.properties("config", more.config());
  }

  private static Cell texts(Optional<List<String>> texts) {
    return texts
        .map(
            list -> {
              ArrayNode array = JSON.arrayNode();
              list.forEach(array::add);
              return Cell.of(list.isEmpty() ? "-" : String.join("\n", list), array);
            })
        .orElse(Cell.MISSING);
  }

  private void addState(Details details) {
    details
        .field("name", Cell.text(connector.name()))
        .field("type", Cell.text(connector.type()))
        .field("state", ConnectorColumns.state(connector.overview().state()));
    if (connector.rootCause().isPresent()) {
      details.field("rootCause", Cell.text(connector.rootCause()).in(Style.BAD));
    } else {
      details.onlyJson("rootCause", JSON.nullNode());
    }
    String worker = connector.overview().status().workerId();
    details
        .onlyJson("connectorState", JSON.textNode(connector.overview().status().state().name()))
        .field("worker", worker.isEmpty() ? Cell.MISSING : Cell.text(worker))
        .field("group", Cell.text(connector.group()))
        .field("lag", Cell.number(connector.records()))
        .onlyJson("trace", trace(connector.overview().status().trace()));
  }

  private void addTasks(Details details) {
    details.table("tasks", tasks(), connector.overview().tasks());
    List<Line> explanation = explanation();
    if (!explanation.isEmpty()) {
      details.onlyText(explanation);
    }
  }

  private Columns<TaskStatus> tasks() {
    Columns<TaskStatus> columns =
        Columns.<TaskStatus>none()
            .with("task", task -> Cell.number(task.id()))
            .with("state", task -> ConnectorColumns.state(task.state()))
            .with(
                "worker",
                task -> task.workerId().isEmpty() ? Cell.MISSING : Cell.text(task.workerId()));
    return (isOneCause()
            ? columns.wide("rootCause", this::cause)
            : columns.with("rootCause", this::cause))
        .onlyJson("trace", task -> trace(task.trace()));
  }

  /** Whether what is wrong with the connector is all that is wrong with its tasks. */
  private boolean isOneCause() {
    return connector.overview().tasks().stream()
        .flatMap(task -> task.rootCause().map(connector::masked).stream())
        .allMatch(cause -> connector.rootCause().filter(cause::equals).isPresent());
  }

  private Cell cause(TaskStatus task) {
    return Cell.text(task.rootCause().map(connector::masked));
  }

  private JsonNode trace(Optional<String> trace) {
    return trace
        .<JsonNode>map(text -> JSON.textNode(connector.masked(text)))
        .orElse(JSON.nullNode());
  }

  /** What the state alone does not tell. */
  private List<Line> explanation() {
    ConnectorState state = connector.overview().state();
    if (state.equals(ConnectorState.STARTING)) {
      return List.of(
          Line.of("A task that is STARTING has not come out of its start: it"),
          Line.of("was made just now, or it waits for something, such as a"),
          Line.of("database that does not answer."));
    }
    if (state.equals(ConnectorState.NO_TASKS)) {
      return List.of(Line.of("Connect has not given it any task."));
    }
    return List.of();
  }

  private List<Line> traces() {
    List<Line> lines = new ArrayList<>();
    add(lines, "Trace of the connector:", connector.overview().status().trace());
    connector
        .overview()
        .tasks()
        .forEach(task -> add(lines, "Trace of task " + task.id() + ":", task.trace()));
    return lines;
  }

  private void add(List<Line> lines, String heading, Optional<String> trace) {
    trace.ifPresent(
        text -> {
          lines.add(new Line(heading, Style.HEADING));
          connector.masked(text).stripTrailing().lines().map(Line::of).forEach(lines::add);
        });
  }
}
