package io.kfctl.host.process;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time span of a unit, for example {@code 180}, {@code 3min} or {@code 1h 30s}. */
final class TimeSpan {
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final Pattern PART = Pattern.compile("\\s*(\\d{1,9})\\s*([a-z]*)\\s*");

  private TimeSpan() {}

  /**
   * @throws UnusableUnit when it is none of systemd.time(7)
   */
  static Duration parse(String text) {
    if (text.equals("infinity") || text.equals("0")) {
      return FOR_EVER;
    }
    Duration span = Duration.ZERO;
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end) {
      span = span.plus(unit(text, part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
      end = part.end();
    }
    if (end < text.length() || end == 0) {
      throw new UnusableUnit("not a time span: " + text);
    }
    return span;
  }

  private static Duration unit(String text, String name) {
    return switch (name) {
      case "us", "usec" -> Duration.ofNanos(1000);
      case "ms", "msec" -> Duration.ofMillis(1);
      case "", "s", "sec", "second", "seconds" -> Duration.ofSeconds(1);
      case "m", "min", "minute", "minutes" -> Duration.ofMinutes(1);
      case "h", "hr", "hour", "hours" -> Duration.ofHours(1);
      case "d", "day", "days" -> Duration.ofDays(1);
      case "w", "week", "weeks" -> Duration.ofDays(7);
      default -> throw new UnusableUnit("not a time span: " + text);
    };
  }
}
