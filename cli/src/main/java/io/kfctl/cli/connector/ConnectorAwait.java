package io.kfctl.cli.connector;

import io.kfctl.cli.Session;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorInfo;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.ConnectorStatus;
import io.kfctl.connect.ConnectorType;
import io.kfctl.connect.ConnectorWait;
import io.kfctl.connect.Goal;
import io.kfctl.connect.WaitOutcome;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Waits for connectors to which something was done, one after the other, all within one time. */
final class ConnectorAwait {
  private final Session session;
  private final ConnectorWait wait;
  private final Duration limit;
  private Duration left;

  ConnectorAwait(ConnectClient connect, Session session, Duration limit) {
    this.session = session;
    this.wait = new ConnectorWait(connect);
    this.limit = limit;
    this.left = limit;
  }

  /**
   * What became of it.
   *
   * @param trouble empty when it is as it should be
   */
  record Awaited(Connector connector, Optional<UserError> trouble) {}

  /** Waits for one that is new, or that changes from one state to another. */
  Awaited await(Deed deed, ConnectorConfig connector) {
    return await(deed, deed.goal(), connector);
  }

  /** As {@link #await(Deed, ConnectorConfig)}, where the deed does not tell the goal. */
  Awaited await(Deed deed, Goal goal, ConnectorConfig connector) {
    return await(deed, goal, connector, time -> wait.until(connector.name(), goal, time));
  }

  /**
   * Waits for one that runs and should run again.
   *
   * @param tasks those that begin anew
   */
  Awaited awaitAgain(Deed deed, ConnectorOverview before, Collection<Integer> tasks) {
    ConnectorConfig connector = new ConnectorConfig(before.name(), before.info().config());
    return awaitAgain(deed, connector, before, tasks);
  }

  /**
   * @param connector its configuration now
   */
  Awaited awaitAgain(
      Deed deed, ConnectorConfig connector, ConnectorOverview before, Collection<Integer> tasks) {
    return await(
        deed,
        Goal.keeping(before.status().state()),
        connector,
        time -> wait.untilRestarted(before.status(), tasks, time));
  }

  private Awaited await(
      Deed deed, Goal goal, ConnectorConfig config, Function<Duration, WaitOutcome> waiting) {
    Progress.Task task = session.progress().started("", deed.verb() + " " + config.name(), 0);
    WaitOutcome outcome;
    try {
      outcome = waiting.apply(left);
    } catch (RuntimeException e) {
      task.failed("it is not known what became of it");
      throw e;
    }
    left = left.minus(outcome.waited()).isNegative() ? Duration.ZERO : left.minus(outcome.waited());
    Connector connector = connector(config, outcome);
    switch (outcome.verdict()) {
      case REACHED -> task.finished();
      case FAILED -> task.failed(connector.rootCause().orElse("it failed"));
      case TIMED_OUT -> task.failed("it " + Deed.not(goal) + " yet");
    }
    if (outcome.verdict() == WaitOutcome.Verdict.FAILED) {
      tellTraces(connector);
    }
    return new Awaited(connector, trouble(deed, goal, connector, outcome));
  }

  private void tellTraces(Connector connector) {
    connector.overview().status().trace().map(connector::masked).ifPresent(session.talk()::detail);
    connector
        .overview()
        .tasks()
        .forEach(task -> task.trace().map(connector::masked).ifPresent(session.talk()::detail));
  }

  private static Connector connector(ConnectorConfig config, WaitOutcome outcome) {
    ConnectorStatus status =
        outcome
            .status()
            .orElse(
                new ConnectorStatus(
                    config.name(),
                    ConnectorType.UNKNOWN,
                    ConnectorState.UNASSIGNED,
                    "",
                    Optional.empty(),
                    List.of()));
    ConnectorInfo info =
        new ConnectorInfo(config.name(), status.type(), config.config(), outcome.expectedTasks());
    return Connector.withoutLag(new ConnectorOverview(info, status));
  }

  private Optional<UserError> trouble(
      Deed deed, Goal goal, Connector connector, WaitOutcome outcome) {
    String command = "kfctl connector status " + ConnectorNames.typed(connector.name());
    return switch (outcome.verdict()) {
      case REACHED -> Optional.empty();
      case FAILED ->
          Optional.of(
              UserError.failed(
                  "connector '%s' %s and failed: %s"
                      .formatted(
                          connector.name(),
                          deed.told(),
                          connector.rootCause().orElse("Connect does not say why")),
                  "with the whole stack trace: " + command + " -v"));
      case TIMED_OUT ->
          Optional.of(
              new UserError(
                  ExitCode.NO,
                  "connector '%s' %s and %s after %s s: %s"
                      .formatted(
                          connector.name(),
                          deed.told(),
                          Deed.not(goal),
                          limit.toMillis() / 1000.0,
                          missing(goal, connector)),
                  (goal == Goal.RUNNING ? "it goes on starting; look again: " : "look again: ")
                      + command));
    };
  }

  private static String missing(Goal goal, Connector connector) {
    String tasks =
        connector.overview().tasks().stream()
            .filter(task -> !task.state().equals(goal.state()))
            .map(task -> "task %d is %s".formatted(task.id(), task.state()))
            .collect(Collectors.joining(", "));
    if (!tasks.isEmpty()) {
      return tasks;
    }
    if (goal == Goal.RUNNING && connector.overview().tasks().isEmpty()) {
      return "it has no tasks yet";
    }
    boolean looksDone = connector.overview().state().equals(goal.state());
    return looksDone
        ? "Connect still shows the state of before"
        : "it is " + connector.overview().state();
  }
}
