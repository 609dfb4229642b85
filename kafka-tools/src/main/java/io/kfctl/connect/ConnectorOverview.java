package io.kfctl.connect;

/** A connector's configuration and state, as the list of all connectors gives them in one call. */
public record ConnectorOverview(ConnectorInfo info, ConnectorStatus status) {
  public String name() {
    return info.name();
  }
}
