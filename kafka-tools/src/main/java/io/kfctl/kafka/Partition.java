package io.kfctl.kafka;

import java.util.List;
import java.util.OptionalInt;

/**
 * One partition and where it lies.
 *
 * @param leader the broker that serves it; none while it is offline
 * @param replicas brokers that should have it, the preferred leader first
 * @param inSync those of them that are up to date
 */
public record Partition(
    PartitionId id, OptionalInt leader, List<Integer> replicas, List<Integer> inSync) {
  public Partition {
    replicas = List.copyOf(replicas);
    inSync = List.copyOf(inSync);
  }

  /** Nobody can read or write it. */
  public boolean isOffline() {
    return leader.isEmpty();
  }

  /** Some replica is not up to date. */
  public boolean isUnderReplicated() {
    return inSync.size() < replicas.size();
  }
}
