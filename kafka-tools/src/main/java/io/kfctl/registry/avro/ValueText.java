package io.kfctl.registry.avro;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times and bits, as people write them. */
final class ValueText {
  private static final long NANOS_OF_SECOND = 1_000_000_000;

  private ValueText() {}

  /** ISO-8601 in UTC, with as many digits of the second as it has. */
  static String instant(long count, ChronoUnit unit) {
    return Instant.EPOCH.plus(count, unit).toString();
  }

  /** ISO-8601 without a zone. */
  static String local(long count, ChronoUnit unit) {
    String utc = instant(count, unit);
    return utc.substring(0, utc.length() - 1);
  }

  /**
   * Hours, minutes and seconds. A TIME of MySQL is no time of the day: it may be negative, and
   * longer than one.
   *
   * @param unit in nanoseconds
   */
  static String time(long count, long unit) {
    long perSecond = NANOS_OF_SECOND / unit;
    long all = Math.abs(count);
    long seconds = all / perSecond;
    StringBuilder text = new StringBuilder(count < 0 ? "-" : "");
    twoDigits(text, seconds / 3600).append(':');
    twoDigits(text, seconds / 60 % 60).append(':');
    twoDigits(text, seconds % 60);
    long fraction = all % perSecond;
    if (fraction > 0) {
      String digits = Long.toString(perSecond + fraction).substring(1);
      text.append('.').append(digits.replaceAll("0+$", ""));
    }
    return text.toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, long number) {
    return text.append(number < 10 ? "0" : "").append(number);
  }

  /** Debezium writes the lowest byte first; people write the highest bit first. */
  static String bits(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = bytes.length - 1; i >= 0; i--) {
      for (int bit = 7; bit >= 0; bit--) {
        text.append((bytes[i] >> bit) & 1);
      }
    }
    return text.toString();
  }

  static long bigEndian(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }

  static long littleEndian(byte[] bytes, int from) {
    long number = 0;
    for (int i = from + Integer.BYTES - 1; i >= from; i--) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }
}
