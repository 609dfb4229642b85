package io.kfctl.cli.connector;

import io.kfctl.cli.Choice;
import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.error.UserError;
import io.kfctl.host.RemoteCommand;
import java.util.Collection;
import java.util.List;

/** Names of connectors, which may hold any character. */
final class ConnectorNames {
  private ConnectorNames() {}

  static Choice among(Collection<String> existing) {
    return new Choice("connector", "kfctl connector list", existing);
  }

  /**
   * The connector of this name.
   *
   * @throws UserError when it does not exist, with those that do
   */
  static ConnectorOverview require(ConnectClient connect, String name) {
    List<ConnectorOverview> existing = connect.list();
    return existing.stream()
        .filter(connector -> connector.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> among(existing.stream().map(ConnectorOverview::name).toList()).unknown(name));
  }

  /** As it is typed in a shell. */
  static String typed(String name) {
    return RemoteCommand.quoted(name);
  }
}
