package io.kfctl.cli.connector;

import com.fasterxml.jackson.databind.JsonNode;
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

  private Details details(boolean traces) {
    Details details =
        Details.of(connector.name())
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
        .onlyJson("trace", trace(connector.overview().status().trace()))
        .table("tasks", tasks(), connector.overview().tasks());
    explanation().ifPresent(line -> details.onlyText(List.of(line)));
    return traces ? details.onlyText(traces()) : details;
  }

  private Columns<TaskStatus> tasks() {
    return Columns.<TaskStatus>none()
        .with("task", task -> Cell.number(task.id()))
        .with("state", task -> ConnectorColumns.state(task.state()))
        .with(
            "worker", task -> task.workerId().isEmpty() ? Cell.MISSING : Cell.text(task.workerId()))
        .with("rootCause", task -> Cell.text(task.rootCause().map(connector::masked)))
        .onlyJson("trace", task -> trace(task.trace()));
  }

  private JsonNode trace(Optional<String> trace) {
    return trace
        .<JsonNode>map(text -> JSON.textNode(connector.masked(text)))
        .orElse(JSON.nullNode());
  }

  /** What the state alone does not tell. */
  private Optional<Line> explanation() {
    ConnectorState state = connector.overview().state();
    if (state.equals(ConnectorState.STARTING)) {
      return Optional.of(
          Line.of(
              "A task that is STARTING has not come out of its start: it was made just now, or it"
                  + " waits for something, such as a database that does not answer."));
    }
    if (state.equals(ConnectorState.NO_TASKS)) {
      return Optional.of(Line.of("Connect has not given it any task."));
    }
    return Optional.empty();
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
