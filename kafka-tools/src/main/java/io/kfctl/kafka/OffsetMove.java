package io.kfctl.kafka;

import java.util.OptionalLong;

/**
 * What a reset does to one partition.
 *
 * @param from the committed offset now; none when nothing was committed
 * @param to the offset to commit; none when the partition stays as it is
 * @param range from where to where its log reaches
 */
public record OffsetMove(
    PartitionId id, OptionalLong from, OptionalLong to, LogRange range, Note note) {

  /** What must be known to read the move. */
  public enum Note {
    /** Nothing. */
    NONE,
    /** The log does not reach so far: it is its start or its end instead. */
    LIMITED,
    /** There is no committed offset to shift from: the partition stays as it is. */
    NOTHING_COMMITTED,
    /** The partition is offline and stays as it is. */
    NO_LEADER
  }

  /** Works out the move; an offset outside the log becomes the end of the log that is nearer. */
  public static OffsetMove of(LogRange range, OptionalLong committed, ResetTarget target) {
    if (range.start().isEmpty() || range.end().isEmpty()) {
      return staying(range, committed, Note.NO_LEADER);
    }
    OptionalLong wanted = target.wanted(committed, range);
    if (wanted.isEmpty()) {
      return staying(range, committed, Note.NOTHING_COMMITTED);
    }
    long to =
        Math.max(range.start().getAsLong(), Math.min(range.end().getAsLong(), wanted.getAsLong()));
    Note note = to == wanted.getAsLong() ? Note.NONE : Note.LIMITED;
    return new OffsetMove(range.id(), committed, OptionalLong.of(to), range, note);
  }

  private static OffsetMove staying(LogRange range, OptionalLong committed, Note why) {
    return new OffsetMove(range.id(), committed, OptionalLong.empty(), range, why);
  }

  /** Whether something is to be committed that is not committed already. */
  public boolean isChange() {
    return to.isPresent() && !to.equals(from);
  }
}
