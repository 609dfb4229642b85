package io.kfctl.cli.connector;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorFiles.Read;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Style;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Secrets;
import io.kfctl.error.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector validate}. */
@Command(
    name = "validate",
    description = {
      "Let Connect and the connector's own class check files, and change nothing. Keys that the",
      "connector does not declare, such as a mistyped database.include.list, are warnings: Connect",
      "itself says nothing of them. Where a file holds stars, the live secret is checked."
    })
@Example(command = "kfctl connector validate ddb-sink.json", does = "what is wrong with it")
@Example(command = "kfctl connector validate a.json b.json -o json", does = "for a script")
@Exit(code = ExitCode.OK, when = "Connect would take them; there may be warnings")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "a file is not that of a connector")
@Exit(code = ExitCode.NO, when = "Connect would refuse one")
@Exit(code = ExitCode.NOT_FOUND, when = "Connect has no such connector class")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorValidateCommand implements Callable<ExitCode> {
  private static final Columns<Found> OF_ONE_FILE =
      problems(Columns.<Found>none().onlyJson("file", found -> Cell.text(found.file()).json()));

  private static final Columns<Found> OF_SEVERAL =
      problems(Columns.<Found>none().with("file", found -> Cell.text(found.file())));

  private static Columns<Found> problems(Columns<Found> file) {
    return file.with("severity", found -> severity(found.isError()))
        .with("key", found -> Cell.text(found.problem().key()))
        .with("value", found -> Cell.text(found.problem().value()))
        .with("reason", found -> Cell.text(found.problem().reason()))
        .named(Found::file);
  }

  private record Found(String file, boolean isError, Problem problem) {}

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON: {\"name\": ..., \"config\": {...}}, or what kfctl connector config -o json prints; - "
              + "is standard input.")
  private List<String> files = List.of();

  public ConnectorValidateCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    List<Read> read = new ConnectorFiles(session).readEither(files);
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      ConnectorCheck check = new ConnectorCheck(connect, session.talk());
      List<ConnectorOverview> live = holdsStars(read) ? connect.list() : List.of();
      List<Found> all = new ArrayList<>();
      for (Read file : read) {
        Examination examination = examined(connect, check, file, live);
        examination.errors().forEach(error -> all.add(new Found(file.file(), true, error)));
        examination.warnings().forEach(doubt -> all.add(new Found(file.file(), false, doubt)));
      }
      session.output().rows(read.size() == 1 ? OF_ONE_FILE : OF_SEVERAL, all);
      session.output().done();
      return all.stream().anyMatch(Found::isError) ? ExitCode.NO : ExitCode.OK;
    }
  }

  private static Examination examined(
      ConnectClient connect, ConnectorCheck check, Read file, List<ConnectorOverview> live) {
    try {
      return Examination.of(connect, check.withSecrets(file, live).connector());
    } catch (ConnectorException.Masked e) {
      Map<String, String> config = file.connector().config();
      return new Examination(
          e.keys().stream().map(key -> unknown(key, config.get(key))).toList(), List.of());
    }
  }

  private static Problem unknown(String key, String value) {
    return new Problem(
        Optional.of(key),
        Optional.of(Secrets.masked(key, value)),
        "it stands for a secret that no live connector has");
  }

  private static boolean holdsStars(List<Read> files) {
    return files.stream()
        .anyMatch(file -> !Secrets.maskedKeys(file.connector().config()).isEmpty());
  }

  private static Cell severity(boolean error) {
    return Cell.text(error ? "error" : "warning").in(error ? Style.BAD : Style.WARNING);
  }
}
