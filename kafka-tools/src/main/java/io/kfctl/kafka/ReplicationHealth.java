package io.kfctl.kafka;

import java.util.List;

/**
 * Partitions in trouble, each list sorted.
 *
 * @param offline without a leader: nobody can read or write them
 * @param underReplicated with a replica that is not up to date
 * @param underMinIsr with fewer up-to-date replicas than the topic's min.insync.replicas: writing
 *     with acks=all is refused
 */
public record ReplicationHealth(
    List<PartitionId> offline, List<PartitionId> underReplicated, List<PartitionId> underMinIsr) {
  public ReplicationHealth {
    offline = List.copyOf(offline);
    underReplicated = List.copyOf(underReplicated);
    underMinIsr = List.copyOf(underMinIsr);
  }

  public boolean isHealthy() {
    return offline.isEmpty() && underReplicated.isEmpty() && underMinIsr.isEmpty();
  }
}
