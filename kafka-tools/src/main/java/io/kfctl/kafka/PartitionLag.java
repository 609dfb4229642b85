package io.kfctl.kafka;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a group is behind in one partition.
 *
 * @param committed the next record the group will read; none when it never committed
 * @param start the first offset that is still there; none when nobody could be asked
 * @param end the offset that the next record will get; none when nobody could be asked
 * @param lag records the group has still to read: never negative, none when unknown
 * @param consumer who reads the partition now
 * @param condition what else must be known to read the numbers
 */
public record PartitionLag(
    PartitionId id,
    OptionalLong committed,
    OptionalLong start,
    OptionalLong end,
    OptionalLong lag,
    Optional<Consumer> consumer,
    Condition condition) {

  /** How the three offsets lie to each other. */
  public enum Condition {
    /** The committed offset lies in the log. */
    NORMAL,
    /** The group has not committed here; the lag is 0 if there is nothing to read, else unknown. */
    NEVER_COMMITTED,
    /** Records were deleted before the group read them; {@link #lost()} counts them. */
    BELOW_LOG_START,
    /** The topic was made anew or cut: the group waits for an offset that is not there yet. */
    BEYOND_LOG_END,
    /** The topic or this partition of it is gone. */
    TOPIC_DELETED,
    /** The partition is offline. */
    NO_LEADER
  }

  /** Works out lag and condition of a partition that has a leader. */
  static PartitionLag of(
      PartitionId id, OptionalLong committed, long start, long end, Optional<Consumer> consumer) {
    return new PartitionLag(
        id,
        committed,
        OptionalLong.of(start),
        OptionalLong.of(end),
        lag(committed, start, end),
        consumer,
        condition(committed, start, end));
  }

  /** A partition whose log nobody could be asked for. */
  static PartitionLag without(
      PartitionId id, OptionalLong committed, Optional<Consumer> consumer, Condition why) {
    OptionalLong none = OptionalLong.empty();
    return new PartitionLag(id, committed, none, none, none, consumer, why);
  }

  /** Records that the group has not read and can no longer read. */
  public long lost() {
    return committed.isPresent() && start.isPresent()
        ? Math.max(0, start.getAsLong() - committed.getAsLong())
        : 0;
  }

  /**
   * Records between the start of the log and where the group is: so many more may be deleted, as
   * retention does, before the group loses one. None when unknown; 0 when it is losing already.
   */
  public OptionalLong fromStart() {
    return committed.isPresent() && start.isPresent()
        ? OptionalLong.of(Math.max(0, committed.getAsLong() - start.getAsLong()))
        : OptionalLong.empty();
  }

  private static OptionalLong lag(OptionalLong committed, long start, long end) {
    if (committed.isPresent()) {
      return OptionalLong.of(Math.max(0, end - committed.getAsLong()));
    }
    return start == end ? OptionalLong.of(0) : OptionalLong.empty();
  }

  private static Condition condition(OptionalLong committed, long start, long end) {
    if (committed.isEmpty()) {
      return Condition.NEVER_COMMITTED;
    }
    if (committed.getAsLong() < start) {
      return Condition.BELOW_LOG_START;
    }
    return committed.getAsLong() > end ? Condition.BEYOND_LOG_END : Condition.NORMAL;
  }
}
