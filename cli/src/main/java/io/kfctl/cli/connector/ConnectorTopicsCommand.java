package io.kfctl.cli.connector;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.stack.Reaches;
import io.kfctl.cli.stack.Service;
import io.kfctl.cli.stack.StackSource;
import io.kfctl.connect.ConnectClient;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl connector topics}. */
@Command(
    name = "topics",
    description = {
      "List the topics that connectors have read or written since they were created. Connect counts a",
      "topic with the first record."
    })
@Example(command = "kfctl connector topics basicinfo-connector", does = "a source's topics")
@Example(command = "kfctl connector topics --match '.*' -o json", does = "of all, for a script")
@Exit(code = ExitCode.OK, when = "they are listed")
@Exit(code = ExitCode.FAILED, when = "the worker does not keep count; it answers with an error")
@Exit(code = ExitCode.USAGE, when = "none is named; nothing says where Connect is")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such connector")
@Exit(code = ExitCode.UNREACHABLE, when = "no worker can be reached")
@Reaches(Service.CONNECT)
public final class ConnectorTopicsCommand implements Callable<ExitCode> {
  private static final Columns<Used> COLUMNS =
      Columns.<Used>none()
          .with("connector", used -> Cell.text(used.connector()))
          .with("topic", used -> Cell.text(used.topic()))
          .named(Used::topic);

  private record Used(String connector, String topic) {}

  private final Session session;

  @Mixin private final ConnectorChoice connectors;

  public ConnectorTopicsCommand(Session session, StackSource source) {
    this.session = session;
    this.connectors = new ConnectorChoice(source);
  }

  @Override
  public ExitCode call() {
    try (ConnectClient connect = connectors.stack().connect()) {
      List<Used> used =
          connectors.choose(connect).stream()
              .flatMap(
                  connector ->
                      connect.topics(connector.name()).stream()
                          .sorted()
                          .map(topic -> new Used(connector.name(), topic)))
              .toList();
      session.output().rows(COLUMNS, used);
      session.output().done();
      return ExitCode.OK;
    }
  }
}
