package io.kfctl.cli.connector;

import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector offsets get}. */
@Command(
    name = "get",
    description = {
      "Show how far a connector has come, in its own words: a source's position in its database, a",
      "sink's offsets in its topics. Needs Connect 3.5; for a sink of an older one: kfctl lag."
    })
@Example(command = "kfctl connector offsets get basicinfo-connector", does = "where it is")
@Example(
    command = "kfctl connector offsets get basicinfo-connector -o json",
    does = "as a file to edit, for kfctl connector offsets set")
@Exit(code = ExitCode.OK, when = "they are shown")
@Exit(code = ExitCode.FAILED, when = "the worker is older than 3.5; Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Connect is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorOffsetsGetCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(paramLabel = "NAME", description = "Its name.")
  private String name = "";

  public ConnectorOffsetsGetCommand(Session session, StackSource source) {
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
      ConnectorNames.require(connect, name);
      session.output().rows(OffsetColumns.columns(), connect.offsets(name));
      session.output().done();
      return ExitCode.OK;
    }
  }
}
