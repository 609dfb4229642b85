package io.kfctl.kafka;

import java.util.List;
import java.util.Optional;

/**
 * The cluster as its brokers see it.
 *
 * @param brokers all that are registered, by id
 * @param controller the broker that leads the cluster, while there is one
 */
public record ClusterDescription(
    String clusterId, List<Broker> brokers, Optional<Broker> controller) {
  public ClusterDescription {
    brokers = List.copyOf(brokers);
  }
}
