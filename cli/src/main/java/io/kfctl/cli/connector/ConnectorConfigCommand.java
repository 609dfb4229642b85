package io.kfctl.cli.connector;

import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorException;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kfctl connector config}. */
@Command(
    name = "config",
    description = {
      "Show the configuration that a connector has now. Secrets are shown as stars; a file that",
      "holds stars may be given to update, which keeps the secrets behind them."
    })
@Example(command = "kfctl connector config ddb-sink", does = "key by key")
@Example(
    command = "kfctl connector config ddb-sink -o json",
    does = "as a file to edit, for kfctl connector update")
@Example(
    command = "kfctl connector config ddb-sink --show-secrets -o json",
    does = "to create it elsewhere")
@Exit(code = ExitCode.OK, when = "it is shown")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "nothing says where Connect is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorConfigCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final StackSource source;

  @Mixin private EndpointOptions endpoints;
  @Mixin private ShownConfig shown;

  @Parameters(paramLabel = "NAME", description = "Its name.")
  private String name = "";

  public ConnectorConfigCommand(Session session, StackSource source) {
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
      session.output().details(Details.ofProperties(name, shown.of(config(connect))));
      session.output().done();
      return ExitCode.OK;
    }
  }

  private Map<String, String> config(ConnectClient connect) {
    try {
      return connect.config(name);
    } catch (ConnectorException.NotFound e) {
      throw ConnectorNames.among(connect.names()).unknown(name);
    }
  }
}
