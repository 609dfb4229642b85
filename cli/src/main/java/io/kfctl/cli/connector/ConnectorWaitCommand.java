package io.kfctl.cli.connector;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.Goal;
import io.kfctl.error.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl connector wait}. */
@Command(
    name = "wait",
    description = {
      "Wait until connectors and all their tasks run, or are paused or stopped. Ends at once when one",
      "has failed."
    })
@Example(command = "kfctl connector wait ddb-sink", does = "until it runs, a minute at most")
@Example(
    command = "kfctl connector wait --match '.*' --for paused --timeout 5m",
    does = "until all are paused")
@Exit(code = ExitCode.OK, when = "they are so")
@Exit(code = ExitCode.FAILED, when = "one of them or a task has failed")
@Exit(code = ExitCode.USAGE, when = "none is named; nothing says where Connect is")
@Exit(code = ExitCode.NO, when = "they are not so within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorWaitCommand implements Callable<ExitCode> {
  private final Session session;

  @Mixin private final ConnectorChoice connectors;
  @Mixin private ConnectorActions actions;

  @Option(
      names = "--for",
      paramLabel = "STATE",
      defaultValue = "running",
      description = "running, paused or stopped (default: ${DEFAULT-VALUE}).")
  private Goal goal;

  public ConnectorWaitCommand(Session session, StackSource source) {
    this.session = session;
    this.connectors = new ConnectorChoice(source);
  }

  @Override
  public ExitCode call() {
    try (ConnectClient connect = connectors.stack().connect()) {
      actions.await(
          session,
          connect,
          connectors.choose(connect),
          (wait, connector) ->
              wait.await(
                  Deed.WAITED_FOR,
                  goal,
                  new ConnectorConfig(connector.name(), connector.info().config())));
      return ExitCode.OK;
    }
  }
}
