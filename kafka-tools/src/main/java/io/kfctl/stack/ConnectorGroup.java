package io.kfctl.stack;

import io.kfctl.connect.ConnectorInfo;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.connect.ConnectorType;
import java.util.Collection;
import java.util.Optional;

/**
 * The consumer group of a sink connector. Connect calls it {@code connect-NAME} (SinkUtils), unless
 * the connector's configuration overrides it.
 */
public final class ConnectorGroup {
  private static final String PREFIX = "connect-";
  private static final String OVERRIDE = "consumer.override.group.id";

  private ConnectorGroup() {}

  /** The group whose lag is the connector's; none for a source, which has no consumers. */
  public static Optional<String> of(ConnectorInfo connector) {
    if (connector.type() == ConnectorType.SOURCE) {
      return Optional.empty();
    }
    return Optional.of(connector.config().getOrDefault(OVERRIDE, PREFIX + connector.name()));
  }

  /** The connector that the group belongs to, among all there are; none for other consumers. */
  public static Optional<ConnectorOverview> connector(
      String group, Collection<ConnectorOverview> connectors) {
    return connectors.stream()
        .filter(connector -> of(connector.info()).filter(group::equals).isPresent())
        .findFirst();
  }
}
