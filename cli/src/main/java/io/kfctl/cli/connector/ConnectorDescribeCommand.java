package io.kfctl.cli.connector;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorDetails.Description;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.Stack;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.Plugin;
import io.kfctl.error.ExitCode;
import io.kfctl.http.HttpException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl connector describe}. */
@Command(
    name = "describe",
    description = {
      "Show all that is known of connectors: state, tasks, lag, the class and its version, the topics",
      "they have used, and the configuration, secrets as stars."
    })
@Example(command = "kfctl connector describe ddb-sink", does = "one")
@Example(command = "kfctl connector describe --match '.*' -o json", does = "all, for a report")
@Exit(code = ExitCode.OK, when = "they are shown, whatever their states")
@Exit(code = ExitCode.FAILED, when = "Connect answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named; nothing says where Connect is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches({Service.CONNECT, Service.KAFKA})
public final class ConnectorDescribeCommand implements Callable<ExitCode> {
  private final Session session;

  @Mixin private final ConnectorChoice connectors;
  @Mixin private ShownConfig shown;

  public ConnectorDescribeCommand(Session session, StackSource source) {
    this.session = session;
    this.connectors = new ConnectorChoice(source);
  }

  @Override
  public ExitCode call() {
    Stack stack = connectors.stack();
    try (ConnectClient connect = stack.connect()) {
      List<ConnectorOverview> chosen = connectors.choose(connect);
      List<Plugin> plugins = connect.plugins(true);
      List<Details> details =
          new SinkLags(stack, session.talk())
              .of(chosen).stream().map(connector -> details(connect, connector, plugins)).toList();
      if (connectors.isOne()) {
        session.output().details(details.get(0));
      } else {
        session.output().details(details);
      }
      session.output().done();
      return ExitCode.OK;
    }
  }

  private Details details(ConnectClient connect, Connector connector, List<Plugin> plugins) {
    Optional<String> className =
        Optional.ofNullable(connector.overview().info().config().get("connector.class"));
    Optional<String> version =
        plugins.stream()
            .filter(plugin -> className.filter(plugin::isCalled).isPresent())
            .flatMap(plugin -> plugin.version().stream())
            .findFirst();
    return ConnectorDetails.of(
        connector,
        new Description(
            className,
            version,
            topics(connect, connector.name()),
            shown.of(connector.overview().info().config())));
  }

  /** A worker may be told not to keep count of them (topic.tracking.enable). */
  private Optional<List<String>> topics(ConnectClient connect, String name) {
    try {
      return Optional.of(connect.topics(name).stream().sorted().toList());
    } catch (HttpException.Status e) {
      session.talk().warning("the topics of '" + name + "' are unknown: " + e.serverMessage());
      return Optional.empty();
    }
  }
}
