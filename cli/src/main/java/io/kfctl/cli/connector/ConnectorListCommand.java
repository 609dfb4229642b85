package io.kfctl.cli.connector;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.ExitCode;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl connector list}. */
@Command(
    name = "list",
    description = {
      "List the connectors. A state is that of the connector and all its tasks: FAILED when one",
      "task failed, STARTING while one has not come out of its start, which a sink that cannot",
      "reach its database never does."
    })
@Example(command = "kfctl connector list", does = "with the lag of the sinks")
@Example(
    command = "kfctl connector list --connect-url http://10.0.0.5:8083 -o json",
    does = "of any Connect, for a script")
@Exit(code = ExitCode.OK, when = "they are listed, whatever their states")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Connect is")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches({Service.CONNECT, Service.KAFKA})
public final class ConnectorListCommand implements Callable<ExitCode> {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;

  public ConnectorListCommand(Session session, StackSource source) {
    this.session = session;
    this.source = source;
  }

  @Override
  public ExitCode call() {
    Stack stack = source.stack(endpoints);
    List<ConnectorOverview> overviews;
    try (ConnectClient connect = stack.connect()) {
      overviews =
          connect.list().stream().sorted(Comparator.comparing(ConnectorOverview::name)).toList();
    }
    session.output().rows(ConnectorColumns.ALL, new SinkLags(stack, session.talk()).of(overviews));
    session.output().done();
    hintAtTrouble(overviews);
    return ExitCode.OK;
  }

  private void hintAtTrouble(List<ConnectorOverview> overviews) {
    String unwell =
        overviews.stream()
            .filter(overview -> !overview.isWell())
            .map(overview -> ConnectorNames.typed(overview.name()))
            .collect(Collectors.joining(" "));
    if (!unwell.isEmpty()) {
      session.talk().note("what is wrong: kfctl connector status " + unwell);
    }
  }
}
