package io.kfctl.kafka;

import java.util.Optional;
import java.util.OptionalLong;

/** Where the committed offset of a partition is to be set. */
public sealed interface ResetTarget {

  /** The offset that has to be looked for in the log, if any. */
  default Optional<OffsetPoint> point() {
    return Optional.empty();
  }

  /**
   * The offset meant, whether or not the log reaches so far; none when it cannot be said.
   *
   * @param range with {@link LogRange#at} looked for by {@link #point}
   */
  OptionalLong wanted(OptionalLong committed, LogRange range);

  /** The start, the end, or the first record at or after a time: the end when none is so young. */
  record ToPoint(OffsetPoint offsetPoint) implements ResetTarget {
    @Override
    public Optional<OffsetPoint> point() {
      return Optional.of(offsetPoint);
    }

    @Override
    public OptionalLong wanted(OptionalLong committed, LogRange range) {
      return range.at().isPresent() ? range.at() : range.end();
    }
  }

  /** This offset in every partition. */
  record ToOffset(long offset) implements ResetTarget {
    public ToOffset {
      if (offset < 0) {
        throw new IllegalArgumentException("an offset is never negative: " + offset);
      }
    }

    @Override
    public OptionalLong wanted(OptionalLong committed, LogRange range) {
      return OptionalLong.of(offset);
    }
  }

  /**
   * So many records on, or back where it is negative; nothing can be said of a partition without a
   * committed offset.
   */
  record By(long records) implements ResetTarget {
    @Override
    public OptionalLong wanted(OptionalLong committed, LogRange range) {
      return committed.isPresent()
          ? OptionalLong.of(committed.getAsLong() + records)
          : OptionalLong.empty();
    }
  }
}
