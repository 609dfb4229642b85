package io.kfctl.cli.connector;

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
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector apply}. */
@Command(
    name = "apply",
    description = {
      "Make connectors what files say: create those that are missing, change those that are",
      "otherwise, leave alone those that are so already. Everything is checked by Connect first;",
      "then all are waited for. Where a file holds stars, the live secret stays."
    })
@Example(command = "kfctl connector apply ddb-sink.json", does = "create it, or change it")
@Example(command = "kfctl connector apply source-mysql.json ddb-sink.json", does = "both ends")
@Exit(code = ExitCode.OK, when = "they are so and run; a paused one is paused")
@Exit(code = ExitCode.FAILED, when = "one of them or a task failed; Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "a file is wrong, or Connect refuses what it says")
@Exit(code = ExitCode.NO, when = "it was done, and one does not run within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "Connect has no such connector class")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorApplyCommand implements Callable<ExitCode> {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private ConnectorActions actions;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON: {\"name\": ..., \"config\": {...}}, or what kfctl connector config -o json prints; - "
              + "is standard input.")
  private List<String> files = List.of();

  public ConnectorApplyCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    List<Read> read = new ConnectorFiles(session).readEither(files);
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      new ConnectorUpdates(session, connect).make(read, connect.list(), actions.timeout());
      return ExitCode.OK;
    }
  }
}
