package io.kfctl.kafka;

import java.util.OptionalLong;

/**
 * An offset of a partition.
 *
 * @param offset none when no record is that young, or the partition has no leader to ask
 */
public record PartitionOffset(PartitionId id, OptionalLong offset) {

  /** As GetOffsetShell prints it: {@code topic:partition:offset}. */
  @Override
  public String toString() {
    return id + ":" + (offset.isPresent() ? offset.getAsLong() : "");
  }
}
