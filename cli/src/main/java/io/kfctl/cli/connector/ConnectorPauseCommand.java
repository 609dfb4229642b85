package io.kfctl.cli.connector;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl connector pause}. */
@Command(
    name = "pause",
    description = {
      "Pause connectors, and wait until all their tasks have. They keep their positions and their",
      "places on the workers. A task that has failed cannot pause."
    })
@Example(command = "kfctl connector pause ddb-sink", does = "until kfctl connector resume ddb-sink")
@Example(command = "kfctl connector pause --match 'mysql-.*'", does = "all that begin so")
@Exit(code = ExitCode.OK, when = "they and their tasks are paused")
@Exit(
    code = ExitCode.FAILED,
    when = "one of them or a task has failed; Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named; nothing says where Connect is")
@Exit(code = ExitCode.NO, when = "it was done, and did not come to be so within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector: none is touched")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorPauseCommand implements Callable<ExitCode> {
  private final Session session;

  @Mixin private final ConnectorChoice connectors;
  @Mixin private ConnectorActions actions;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  public ConnectorPauseCommand(Session session, StackSource source) {
    this.session = session;
    this.connectors = new ConnectorChoice(source);
  }

  @Override
  public ExitCode call() {
    try (ConnectClient connect = connectors.stack().connect()) {
      actions.change(session, connect, connectors.choose(connect), Deed.PAUSED, connect::pause);
      return ExitCode.OK;
    }
  }
}
