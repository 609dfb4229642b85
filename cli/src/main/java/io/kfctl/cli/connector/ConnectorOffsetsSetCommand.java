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

/** {@code kfctl connector offsets set}. */
@Command(
    name = "set",
    description = {
      "Set how far a connector has come, in one step: stop it, set its offsets, let it go on. What",
      "the file does not name stays; an offset of null is forgotten. Needs Connect 3.6."
    })
@Example(
    command = "kfctl connector offsets set basicinfo-connector offsets.json",
    does = "from a file such as offsets get -o json prints")
@Example(command = "kfctl connector offsets set ddb-sink - --timeout 5m", does = "from a pipe")
@Exit(code = ExitCode.OK, when = "they are set, and it is again what it was")
@Exit(
    code = ExitCode.FAILED,
    when = "the worker is older than 3.6; Connect refuses them; it failed afterwards")
@Exit(code = ExitCode.USAGE, when = "the file is wrong; nothing says where Connect is")
@Exit(code = ExitCode.NO, when = "it does not stop or go on within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorOffsetsSetCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private ConnectorActions actions;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "JSON: [{\"partition\": {...}, \"offset\": {...}}]; - is standard input.")
  private String file = "";

  public ConnectorOffsetsSetCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? source.connectorNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    List<ConnectorOffset> offsets = new ConnectorFiles(session).readOffsets(file);
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      ConnectorOverview connector = ConnectorNames.require(connect, name);
      connect.require(NewerCall.SET_OFFSETS, name);
      new OffsetChange(session, connect, connector, actions.timeout())
          .make(one -> connect.alterOffsets(one, offsets));
      session.output().rows(OffsetColumns.columns(), connect.offsets(name));
      session.output().done();
      return ExitCode.OK;
    }
  }
}
