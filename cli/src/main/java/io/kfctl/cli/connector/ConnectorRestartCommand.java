package io.kfctl.cli.connector;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorState;
import io.kfctl.connect.TaskStatus;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl connector restart}. */
@Command(
    name = "restart",
    description = {
      "Restart connectors with all their tasks, and wait until everything runs. With --failed only",
      "what has failed; with --task one task. Whole restarts need Connect 3.0."
    })
@Example(command = "kfctl connector restart ddb-sink", does = "it and all its tasks")
@Example(command = "kfctl connector restart --failed --match '.*'", does = "all that has failed")
@Example(command = "kfctl connector restart ddb-sink --task 1", does = "one task")
@Exit(code = ExitCode.OK, when = "they and their tasks run, or nothing had failed")
@Exit(code = ExitCode.FAILED, when = "one of them or a task failed; Connect answers with an error")
@Exit(
    code = ExitCode.USAGE,
    when = "none is named, or several with --task; nothing says where Connect is")
@Exit(code = ExitCode.NO, when = "it was done, and not everything runs within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector or task: none is touched")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorRestartCommand implements Callable<ExitCode> {
  private final Session session;

  @Mixin private final ConnectorChoice connectors;
  @Mixin private ConnectorActions actions;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Option(names = "--task", paramLabel = "N", description = "Only the task of this number.")
  private Optional<Integer> task = Optional.empty();

  @Option(names = "--failed", description = "Only connectors and tasks that have failed.")
  private boolean failed;

  public ConnectorRestartCommand(Session session, StackSource source) {
    this.session = session;
    this.connectors = new ConnectorChoice(source);
  }

  @Override
  public ExitCode call() {
    if (task.isPresent() && (failed || !connectors.isOne())) {
      throw UserError.usage(
          failed ? "--task and --failed say different things" : "--task is about one connector",
          "for example: kfctl connector restart ddb-sink --task 0");
    }
    try (ConnectClient connect = connectors.stack().connect()) {
      List<ConnectorOverview> chosen = affected(connectors.choose(connect));
      chosen.forEach(connector -> restart(connect, connector));
      actions.await(
          session,
          connect,
          chosen,
          (wait, connector) -> wait.awaitAgain(Deed.RESTARTED, connector, tasks(connector)));
      return ExitCode.OK;
    }
  }

  /** Those to restart; what must not be restarted is told before anything is. */
  private List<ConnectorOverview> affected(List<ConnectorOverview> chosen) {
    task.ifPresent(number -> requireTask(chosen.get(0), number));
    if (!failed) {
      return chosen;
    }
    List<ConnectorOverview> those =
        chosen.stream().filter(connector -> connector.status().isFailed()).toList();
    if (those.isEmpty()) {
      session.talk().note("nothing has failed: nothing was restarted");
    }
    return those;
  }

  private static void requireTask(ConnectorOverview connector, int number) {
    List<Integer> tasks = connector.tasks().stream().map(TaskStatus::id).toList();
    if (!tasks.contains(number)) {
      throw UserError.notFound(
          "connector '%s' has no task %d".formatted(connector.name(), number),
          tasks.isEmpty() ? "it has no task at all" : "its tasks are: " + words(tasks));
    }
  }

  private static String words(List<Integer> tasks) {
    return String.join(", ", tasks.stream().map(String::valueOf).toList());
  }

  private void restart(ConnectClient connect, ConnectorOverview connector) {
    task.ifPresentOrElse(
        number -> connect.restartTask(connector.name(), number),
        () -> connect.restart(connector.name(), true, failed));
  }

  /** Those whose state changes by it. */
  private List<Integer> tasks(ConnectorOverview connector) {
    return connector.tasks().stream()
        .filter(one -> !failed || one.isFailed())
        .filter(one -> !one.state().equals(ConnectorState.STARTING))
        .map(TaskStatus::id)
        .filter(id -> task.isEmpty() || task.get().equals(id))
        .toList();
  }
}
