package io.kfctl.cli.connector;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector update}. */
@Command(
    name = "update",
    description = {
      "Give a connector another configuration, which Connect checks first, and wait until it and",
      "its tasks run with it. The file replaces the whole configuration; where it holds stars, as",
      "kfctl connector config prints them, the secret stays what it is."
    })
@Example(command = "kfctl connector update ddb-sink config.json", does = "change it")
@Example(
    command = "kfctl connector update ddb-sink - -o json",
    does = "from standard input, for a script")
@Exit(code = ExitCode.OK, when = "it runs with it, new or as before; a paused one is paused")
@Exit(code = ExitCode.FAILED, when = "it or a task failed with it; Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "the file is wrong, or Connect refuses what it says")
@Exit(code = ExitCode.NO, when = "it does not run within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector, or no such connector class")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorUpdateCommand implements Callable<ExitCode>, Completes {
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
      description = "JSON: the bare configuration, without a name; - is standard input.")
  private String file = "";

  public ConnectorUpdateCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? source.connectorNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    Read read = new ConnectorFiles(session).readConfig(name, file);
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      List<ConnectorOverview> live = connect.list();
      requireExists(live);
      new ConnectorUpdates(session, connect).make(List.of(read), live, actions.timeout());
      return ExitCode.OK;
    }
  }

  private void requireExists(List<ConnectorOverview> live) {
    Choice choice = ConnectorNames.among(live.stream().map(ConnectorOverview::name).toList());
    if (!choice.has(name)) {
      UserError unknown = choice.unknown(name);
      throw unknown.andThen(
          "to create it, put the configuration into {\"name\": ..., \"config\": {...}}: kfctl"
              + " connector create FILE");
    }
  }
}
