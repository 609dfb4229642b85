package io.kfctl.cli.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Style;
import io.kfctl.connect.ConnectorState;

/** Connectors as lists show them. */
final class ConnectorColumns {
  private static final Columns<Connector> WITHOUT_LAG =
      Columns.<Connector>none()
          .with("name", connector -> Cell.text(connector.name()))
          .with("type", connector -> Cell.text(connector.type()))
          .with("state", connector -> state(connector.overview().state()))
          .onlyTable("tasks", ConnectorColumns::tasks)
          .onlyJson(
              "runningTasks",
              connector -> JsonNodeFactory.instance.numberNode(connector.overview().runningTasks()))
          .onlyJson(
              "tasks",
              connector ->
                  JsonNodeFactory.instance.numberNode(connector.overview().tasks().size()));

  /** What is left to say of a connector that was just made or changed. */
  static final Columns<Connector> CHANGED =
      WITHOUT_LAG
          .wide("worker", ConnectorColumns::worker)
          .wide("rootCause", connector -> Cell.text(connector.rootCause()));

  /** All that a list of connectors says. */
  static final Columns<Connector> ALL =
      WITHOUT_LAG
          .with("group", connector -> Cell.text(connector.group()))
          .with("lag", connector -> Cell.number(connector.records()))
          .wide("worker", ConnectorColumns::worker)
          .wide("rootCause", connector -> Cell.text(connector.rootCause()));

  private ConnectorColumns() {}

  static Cell state(ConnectorState state) {
    return Cell.text(state.name()).in(style(state));
  }

  private static Style style(ConnectorState state) {
    if (state.equals(ConnectorState.RUNNING)) {
      return Style.GOOD;
    }
    return state.equals(ConnectorState.FAILED) ? Style.BAD : Style.WARNING;
  }

  private static Cell worker(Connector connector) {
    String worker = connector.overview().status().workerId();
    return worker.isEmpty() ? Cell.MISSING : Cell.text(worker);
  }

  /** How many of its tasks run: {@code 1/2}. */
  static Cell tasks(Connector connector) {
    return Cell.text(
        connector.overview().runningTasks() + "/" + connector.overview().tasks().size());
  }
}
