package io.kfctl.stack;

import io.kfctl.connect.ConnectorOverview;
import io.kfctl.kafka.GroupLag;
import java.util.Collection;
import java.util.Optional;

/**
 * The lag of a group, and the sink connector that the group belongs to.
 *
 * @param connector none for a group of other consumers
 */
public record ConnectorLag(GroupLag lag, Optional<ConnectorOverview> connector) {

  /** Finds the connector among all there are. */
  public static ConnectorLag of(GroupLag lag, Collection<ConnectorOverview> connectors) {
    return new ConnectorLag(lag, ConnectorGroup.connector(lag.group(), connectors));
  }
}
