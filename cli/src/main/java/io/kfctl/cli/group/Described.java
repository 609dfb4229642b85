package io.kfctl.cli.group;

import io.kfctl.connect.ConnectorOverview;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.stack.ConnectorGroup;
import java.util.Collection;
import java.util.Optional;

/**
 * A group, and the sink connector that it belongs to.
 *
 * @param connector none for a group of other consumers
 */
record Described(GroupDescription group, Optional<ConnectorOverview> connector) {

  /** Finds the connector among all there are. */
  static Described of(GroupDescription group, Collection<ConnectorOverview> connectors) {
    return new Described(group, ConnectorGroup.connector(group.name(), connectors));
  }
}
