package io.kfctl.cli.connector;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
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

/** {@code kfctl connector diff}. */
@Command(
    name = "diff",
    description = {
      "Compare a file with the live connector, key by key, secrets as stars: what kfctl connector",
      "apply would change. Connect checks the file first."
    })
@Example(command = "kfctl connector diff ddb-sink.json", does = "what apply would change")
@Example(command = "kfctl connector diff ddb-sink.json -o json", does = "for a script")
@Exit(code = ExitCode.OK, when = "they say the same")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "the file is wrong, or Connect refuses what it says")
@Exit(code = ExitCode.NO, when = "they differ")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector, or no such connector class")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorDiffCommand implements Callable<ExitCode> {
  private static final Columns<ConfigDifference> COLUMNS =
      Columns.<ConfigDifference>none()
          .with("key", difference -> Cell.text(difference.key()))
          .with("change", difference -> Cell.text(difference.change()))
          .with("live", difference -> Cell.text(difference.live()))
          .with("file", difference -> Cell.text(difference.file()));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON: {\"name\": ..., \"config\": {...}}, or what kfctl connector config -o json prints; - "
              + "is standard input.")
  private String file = "";

  public ConnectorDiffCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    Read read = new ConnectorFiles(session).readEither(List.of(file)).get(0);
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      List<ConnectorOverview> existing = connect.list();
      ConnectorOverview live = live(read, existing);
      Read ready =
          new ConnectorCheck(connect, session.talk()).check(List.of(read), existing).get(0);
      List<ConfigDifference> differences =
          ConfigDifference.between(live.info().config(), ready.connector().config());
      session.output().rows(COLUMNS, differences);
      session.output().done();
      return differences.isEmpty() ? ExitCode.OK : ExitCode.NO;
    }
  }

  private ConnectorOverview live(Read read, List<ConnectorOverview> existing) {
    return existing.stream()
        .filter(connector -> connector.name().equals(read.name()))
        .findFirst()
        .orElseThrow(
            () -> {
              UserError unknown =
                  ConnectorNames.among(existing.stream().map(ConnectorOverview::name).toList())
                      .unknown(read.name());
              return unknown.andThen(
                  "to create it: kfctl connector create " + ConnectorNames.typed(file));
            });
  }
}
