package io.kfctl.cli.connector;

import io.kfctl.cli.Choice;
import io.kfctl.host.RemoteCommand;
import java.util.Collection;

/** Names of connectors, which may hold any character. */
final class ConnectorNames {
  private ConnectorNames() {}

  static Choice among(Collection<String> existing) {
    return new Choice("connector", "kfctl connector list", existing);
  }

  /** As it is typed in a shell. */
  static String typed(String name) {
    return RemoteCommand.quoted(name);
  }
}
