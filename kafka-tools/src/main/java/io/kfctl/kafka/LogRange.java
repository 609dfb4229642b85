package io.kfctl.kafka;

import java.util.OptionalLong;

/**
 * From where to where the log of a partition reaches.
 *
 * @param start the first record that is still there; none when the partition has no leader to ask
 * @param end the offset that the next record will get; none as for start
 * @param at the offset that was looked for besides: none when no record is that young, or nothing
 *     was looked for
 */
public record LogRange(PartitionId id, OptionalLong start, OptionalLong end, OptionalLong at) {

  /** How many offsets lie in it; compacted topics and transactions have fewer records. */
  public OptionalLong records() {
    return start.isPresent() && end.isPresent()
        ? OptionalLong.of(end.getAsLong() - start.getAsLong())
        : OptionalLong.empty();
  }
}
