package io.kfctl.cli.connector;

import io.kfctl.cli.Choice;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.MatchOption;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector status}. */
@Command(
    name = "status",
    description = {
      "Show connectors in full: the root cause of a failure, the state of every task, and with -v",
      "the whole stack traces. Without a name: all of them."
    })
@Example(command = "kfctl connector status ddb-sink", does = "why it does not run")
@Example(command = "kfctl connector status ddb-sink -v", does = "with the stack traces")
@Exit(code = ExitCode.OK, when = "they run, or were paused or stopped on purpose")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Connect is")
@Exit(code = ExitCode.NO, when = "one has failed, or a task does not run")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches({Service.CONNECT, Service.KAFKA})
public final class ConnectorStatusCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private MatchOption match;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Their names.")
  private List<String> names = List.of();

  public ConnectorStatusCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("NAME") ? source.connectorNames(endpoints) : List.of();
  }

  @Override
  public ExitCode call() {
    Stack stack = source.stack(endpoints);
    Map<String, ConnectorOverview> existing = new TreeMap<>();
    try (ConnectClient connect = stack.connect()) {
      connect.list().forEach(overview -> existing.put(overview.name(), overview));
    }
    boolean all = names.isEmpty() && match.pattern().isEmpty();
    Choice.Chosen chosen =
        ConnectorNames.among(existing.keySet())
            .choose(all ? List.copyOf(existing.keySet()) : names, match.pattern());
    List<ConnectorOverview> overviews = chosen.names().stream().map(existing::get).toList();
    show(new SinkLags(stack, session.talk()).of(overviews));
    session.output().done();
    UserErrors.throwIfAny(chosen.unknown());
    return overviews.stream().allMatch(ConnectorOverview::isWell) ? ExitCode.OK : ExitCode.NO;
  }

  /** One name typed gives one object, anything else a list. */
  private void show(List<Connector> connectors) {
    List<Details> details =
        connectors.stream()
            .map(connector -> ConnectorDetails.of(connector, session.talk().isVerbose()))
            .toList();
    if (names.size() != 1 || match.pattern().isPresent()) {
      session.output().details(details);
    } else {
      details.forEach(session.output()::details);
    }
  }
}
