package io.kfctl.kafka;

import java.util.Optional;

/** Where in the log of a partition reading begins or ends. */
public sealed interface LogPosition {
  /** The first record that is still there. */
  LogPosition EARLIEST = new Point(OffsetPoint.EARLIEST);

  /** The end: behind the newest record. */
  LogPosition LATEST = new Point(OffsetPoint.LATEST);

  /** The beginning, the end, or the first record at or after a time. */
  record Point(OffsetPoint point) implements LogPosition {
    @Override
    public long in(LogRange range) {
      // No record is that young: what comes next will be.
      return range.at().orElse(end(range));
    }

    @Override
    public Optional<OffsetPoint> asked() {
      return Optional.of(point);
    }
  }

  /** An offset, or the nearest that is there. */
  record Offset(long offset) implements LogPosition {
    @Override
    public long in(LogRange range) {
      return Math.min(Math.max(offset, range.start().orElse(0)), end(range));
    }
  }

  /** So many offsets before the end; the beginning where there are fewer. */
  record Last(long count) implements LogPosition {
    @Override
    public long in(LogRange range) {
      return Math.max(range.start().orElse(0), end(range) - count);
    }
  }

  /**
   * The offset that it is in this partition.
   *
   * @param range of a partition that is online, with the offset of {@link #asked}
   */
  long in(LogRange range);

  /** What must be asked of the broker to know it. */
  default Optional<OffsetPoint> asked() {
    return Optional.empty();
  }

  private static long end(LogRange range) {
    return range.end().orElse(0);
  }
}
