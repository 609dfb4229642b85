package io.kfctl.kafka;

import java.time.Instant;
import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * Which offset of a partition is asked for.
 *
 * @param code as in Kafka's protocol and GetOffsetShell: -1 latest, -2 earliest, else a time in
 *     milliseconds since 1970
 */
public record OffsetPoint(long code) {
  /** The end: the offset that the next record will get. */
  public static final OffsetPoint LATEST = new OffsetPoint(-1);

  /** The first record that is still there. */
  public static final OffsetPoint EARLIEST = new OffsetPoint(-2);

  public OffsetPoint {
    if (code < -2) {
      throw new IllegalArgumentException(
          code + " is no point in a log: -1 is latest, -2 earliest, else milliseconds since 1970");
    }
  }

  /** The first record at or after a time. */
  public static OffsetPoint at(Instant time) {
    return new OffsetPoint(Math.max(0, time.toEpochMilli()));
  }

  OffsetSpec toKafka() {
    if (equals(LATEST)) {
      return OffsetSpec.latest();
    }
    return equals(EARLIEST) ? OffsetSpec.earliest() : OffsetSpec.forTimestamp(code);
  }
}
