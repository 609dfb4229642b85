package io.kfctl.cli.connector;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.DurationConverter;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector create}. */
@Command(
    name = "create",
    description = {
      "Create connectors from files as Connect's POST /connectors takes them. Everything is checked",
      "first, by Connect and by the connector's own class; then each is created and waited for,",
      "until it and all its tasks run."
    })
@Example(command = "kfctl connector create ddb-sink.json", does = "one")
@Example(command = "kfctl connector create source-mysql.json ddb-sink.json", does = "both ends")
@Example(command = "kfctl connector create - --timeout 5m", does = "from standard input")
@Exit(code = ExitCode.OK, when = "they run")
@Exit(code = ExitCode.FAILED, when = "the name is taken; a connector or a task failed")
@Exit(code = ExitCode.USAGE, when = "a file is wrong, or Connect refuses what it says")
@Exit(code = ExitCode.NO, when = "it was created, and does not run within the time")
@Exit(code = ExitCode.NOT_FOUND, when = "Connect has no such connector class")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorCreateCommand implements Callable<ExitCode> {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  /** Accepted as by every changing command; there is nothing to ask. */
  @Mixin private Confirmation confirmation;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON: {\"name\": ..., \"config\": {...}}; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "60s",
      description = "How long to wait until all of them run (default: ${DEFAULT-VALUE}).")
  private Duration timeout;

  public ConnectorCreateCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    List<Read> read = new ConnectorFiles(session).read(files);
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      new ConnectorCheck(connect, session.talk()).checkNew(read);
      for (Read file : read) {
        connect.create(file.connector());
        session.talk().note("created connector '" + file.name() + "' from " + file.file());
      }
      ConnectorAwait wait = new ConnectorAwait(connect, session, timeout);
      ConnectorActions.show(
          session, read.stream().map(file -> wait.await(Deed.CREATED, file.connector())).toList());
      return ExitCode.OK;
    }
  }
}
