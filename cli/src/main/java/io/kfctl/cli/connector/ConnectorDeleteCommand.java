package io.kfctl.cli.connector;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector delete}. */
@Command(
    name = "delete",
    description = {
      "Delete connectors. Their topics, their consumer groups and a source's position stay, so that",
      "a connector created anew with the same name goes on where it was."
    })
@Example(command = "kfctl connector delete ddb-sink", does = "show it, ask, delete it")
@Example(command = "kfctl connector delete --match 'test-.*' --yes", does = "all that begin so")
@Exit(code = ExitCode.OK, when = "they are deleted")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector: none is deleted")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorDeleteCommand implements Callable<ExitCode>, Completes {
  private static final Columns<String> DELETED =
      Columns.<String>none().with("name", name -> Cell.text(name));

  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private Confirmation confirmation;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Their names.")
  private List<String> names = List.of();

  public ConnectorDeleteCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? source.connectorNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    if (names.isEmpty() && match.pattern().isEmpty()) {
      throw UserError.usage(
          "which connector? name one or more, or give --match", "kfctl connector list");
    }
    try (ConnectClient connect = source.stack(endpoints).connect()) {
      List<String> chosen =
          ConnectorNames.among(connect.names()).choose(names, match.pattern()).orThrow();
      chosen.forEach(name -> session.talk().note("delete connector '" + name + "'"));
      confirmation.orAsk(session.questions(), question(chosen));
      delete(connect, chosen);
      return ExitCode.OK;
    }
  }

  private static String question(List<String> chosen) {
    return chosen.size() == 1
        ? "Delete '" + chosen.get(0) + "'?"
        : "Delete these " + chosen.size() + " connectors?";
  }

  /** What was deleted before one cannot be is shown too. */
  private void delete(ConnectClient connect, List<String> chosen) {
    List<String> deleted = new ArrayList<>();
    try {
      for (String name : chosen) {
        connect.delete(name);
        deleted.add(name);
      }
    } finally {
      session.output().rows(DELETED, deleted);
      session.output().done();
    }
  }
}
