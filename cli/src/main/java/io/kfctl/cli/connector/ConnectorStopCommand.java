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
import io.kfctl.connect.NewerCall;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl connector stop}. */
@Command(
    name = "stop",
    description = {
      "Stop connectors, and wait until their tasks are gone. They keep their configurations and",
      "positions, and take no memory; kfctl connector resume starts them. Needs Connect 3.5; before",
      "that there is kfctl connector pause."
    })
@Example(command = "kfctl connector stop ddb-sink", does = "until kfctl connector resume ddb-sink")
@Example(command = "kfctl connector stop --match 'mysql-.*'", does = "all that begin so")
@Exit(code = ExitCode.OK, when = "they are stopped")
@Exit(code = ExitCode.FAILED, when = "the worker is older than 3.5; Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named; nothing says where Connect is")
@Exit(code = ExitCode.NO, when = "it was done, and did not come to be so within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector: none is touched")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorStopCommand implements Callable<ExitCode> {
  private final Session session;

  @Mixin private final ConnectorChoice connectors;
  @Mixin private ConnectorActions actions;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  public ConnectorStopCommand(Session session, StackSource source) {
    this.session = session;
    this.connectors = new ConnectorChoice(source);
  }

  @Override
  public ExitCode call() {
    try (ConnectClient connect = connectors.stack().connect()) {
      List<ConnectorOverview> chosen = connectors.choose(connect);
      connect.require(NewerCall.STOP, chosen.get(0).name());
      actions.change(session, connect, chosen, Deed.STOPPED, connect::stop);
      return ExitCode.OK;
    }
  }
}
