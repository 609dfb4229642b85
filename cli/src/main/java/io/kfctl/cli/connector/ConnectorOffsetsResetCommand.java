package io.kfctl.cli.connector;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOffset;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.NewerCall;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector offsets reset}. */
@Command(
    name = "reset",
    description = {
      "Let a connector begin anew, in one step: stop it, forget how far it has come, let it go on. A",
      "source takes its snapshot again, a sink writes everything again. Needs Connect 3.6."
    })
@Example(
    command = "kfctl connector offsets reset basicinfo-connector",
    does = "show where it is, ask, begin anew")
@Example(command = "kfctl connector offsets reset ddb-sink --yes", does = "without asking")
@Exit(code = ExitCode.OK, when = "they are forgotten, and it is again what it was")
@Exit(
    code = ExitCode.FAILED,
    when = "the worker is older than 3.6; Connect refuses it; it failed afterwards")
@Exit(
    code = ExitCode.USAGE,
    when = "there is no terminal to ask on and no --yes; nothing says where Connect is")
@Exit(
    code = ExitCode.NO,
    when = "the question was answered with no; it does not stop or go on within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorOffsetsResetCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private ConnectorActions actions;
  @Mixin private Confirmation confirmation;

  @Parameters(paramLabel = "NAME", description = "Its name.")
  private String name = "";

  public ConnectorOffsetsResetCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? source.connectorNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      ConnectorOverview connector = ConnectorNames.require(connect, name);
      connect.require(NewerCall.RESET_OFFSETS, name);
      for (ConnectorOffset offset : connect.offsets(name)) {
        session.talk().note("forget " + offset.offset() + " of " + offset.partition());
      }
      confirmation.orAsk(session.questions(), "Let '" + name + "' begin anew?");
      new OffsetChange(session, connect, connector, actions.timeout()).make(connect::resetOffsets);
      session.output().rows(OffsetColumns.columns(), connect.offsets(name));
      session.output().done();
      return ExitCode.OK;
    }
  }
}
