package io.kfctl.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time said from now on backwards: {@code -500ms}, {@code -90s}, {@code -10m}, {@code -2h},
 * {@code -1d}.
 */
public record TimeAgo(Duration duration) {
  private static final Pattern SHAPE = Pattern.compile("-(\\d{1,9}(?:ms|s|m|h))");
  private static final Pattern DAYS = Pattern.compile("-(\\d{1,5})d");

  /** What the text says; empty when it is something else. */
  public static Optional<TimeAgo> parse(String text) {
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      return Optional.of(new TimeAgo(Duration.ofDays(Long.parseLong(days.group(1)))));
    }
    Matcher shorter = SHAPE.matcher(text);
    return shorter.matches()
        ? Optional.of(new TimeAgo(new DurationConverter().convert(shorter.group(1))))
        : Optional.empty();
  }

  public Instant before(Instant now) {
    return now.minus(duration);
  }
}
