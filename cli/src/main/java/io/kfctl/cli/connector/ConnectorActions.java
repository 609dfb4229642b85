package io.kfctl.cli.connector;

import io.kfctl.cli.DurationConverter;
import io.kfctl.cli.Session;
import io.kfctl.cli.connector.ConnectorAwait.Awaited;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.UserErrors;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Does something to connectors that exist, waits for all of them and shows them; a mixin. */
final class ConnectorActions {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "60s",
      description = "How long to wait until all of them are so (default: ${DEFAULT-VALUE}).")
  private Duration timeout;

  Duration timeout() {
    return timeout;
  }

  /** Does it to all of them before it waits for the first. */
  void change(
      Session session,
      ConnectClient connect,
      List<ConnectorOverview> connectors,
      Deed deed,
      Consumer<String> action) {
    connectors.forEach(connector -> action.accept(connector.name()));
    await(
        session,
        connect,
        connectors,
        (waiting, connector) ->
            waiting.await(deed, new ConnectorConfig(connector.name(), connector.info().config())));
  }

  /** Waits for all of them, shows them, and then says what went wrong. */
  void await(
      Session session,
      ConnectClient connect,
      List<ConnectorOverview> connectors,
      BiFunction<ConnectorAwait, ConnectorOverview, Awaited> waiting) {
    ConnectorAwait wait = new ConnectorAwait(connect, session, timeout);
    show(session, connectors.stream().map(connector -> waiting.apply(wait, connector)).toList());
  }

  static void show(Session session, List<Awaited> awaited) {
    session
        .output()
        .rows(ConnectorColumns.CHANGED, awaited.stream().map(Awaited::connector).toList());
    session.output().done();
    UserErrors.throwIfAny(awaited.stream().flatMap(one -> one.trouble().stream()).toList());
  }
}
