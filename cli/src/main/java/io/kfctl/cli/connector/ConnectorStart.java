package io.kfctl.cli.connector;

import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorInfo;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.ConnectorStatus;
import io.kfctl.connect.ConnectorType;
import io.kfctl.connect.ConnectorWait;
import io.kfctl.connect.WaitOutcome;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Waits for new connectors, one after the other, all within one time. */
final class ConnectorStart {
  private final ConnectorWait wait;
  private final Progress progress;
  private final Duration limit;
  private Duration left;

  ConnectorStart(ConnectClient connect, Progress progress, Duration limit) {
    this.wait = new ConnectorWait(connect);
    this.progress = progress;
    this.limit = limit;
    this.left = limit;
  }

  /**
   * What became of it.
   *
   * @param trouble empty when it runs
   */
  record Started(Connector connector, Optional<UserError> trouble) {}

  Started await(Read file) {
    Progress.Task task = progress.started("", "start " + file.name(), 0);
    WaitOutcome outcome;
    try {
      outcome = wait.untilRunning(file.name(), left);
    } catch (RuntimeException e) {
      task.failed("it is not known whether it runs");
      throw e;
    }
    left = left.minus(outcome.waited()).isNegative() ? Duration.ZERO : left.minus(outcome.waited());
    Connector connector = connector(file, outcome);
    switch (outcome.verdict()) {
      case RUNNING -> task.finished();
      case FAILED -> task.failed(connector.rootCause().orElse("it failed"));
      case TIMED_OUT -> task.failed("it does not run yet");
    }
    return new Started(connector, trouble(connector, outcome));
  }

  private static Connector connector(Read file, WaitOutcome outcome) {
    ConnectorStatus status =
        outcome
            .status()
            .orElse(
                new ConnectorStatus(
                    file.name(),
                    ConnectorType.UNKNOWN,
                    ConnectorState.UNASSIGNED,
                    "",
                    Optional.empty(),
                    List.of()));
    ConnectorInfo info =
        new ConnectorInfo(
            file.name(), status.type(), file.connector().config(), outcome.expectedTasks());
    return Connector.withoutLag(new ConnectorOverview(info, status));
  }

  private Optional<UserError> trouble(Connector connector, WaitOutcome outcome) {
    String command = "kfctl connector status " + ConnectorNames.typed(connector.name());
    return switch (outcome.verdict()) {
      case RUNNING -> Optional.empty();
      case FAILED ->
          Optional.of(
              UserError.failed(
                  "connector '%s' was created and failed: %s"
                      .formatted(
                          connector.name(),
                          connector.rootCause().orElse("Connect does not say why")),
                  "with the whole stack trace: " + command + " -v"));
      case TIMED_OUT ->
          Optional.of(
              new UserError(
                  ExitCode.NO,
                  "connector '%s' was created and does not run after %s s: %s"
                      .formatted(connector.name(), limit.toMillis() / 1000.0, missing(connector)),
                  "it goes on starting; look again: " + command));
    };
  }

  private static String missing(Connector connector) {
    String tasks =
        connector.overview().tasks().stream()
            .filter(task -> !task.state().equals(ConnectorState.RUNNING))
            .map(task -> "task %d is %s".formatted(task.id(), task.state()))
            .collect(Collectors.joining(", "));
    return tasks.isEmpty() ? "it is " + connector.overview().state() : tasks;
  }
}
