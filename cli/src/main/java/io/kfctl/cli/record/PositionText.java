package io.kfctl.cli.record;

import io.kfctl.cli.TimeAgo;
import io.kfctl.cli.topic.OffsetPointConverter;
import io.kfctl.kafka.LogPosition;
import io.kfctl.kafka.OffsetPoint;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A position in a log as people type it; a time may be said from now on backwards. */
@FunctionalInterface
interface PositionText {

  /** The position, when it is this time. */
  LogPosition at(Instant now);

  /**
   * Reads {@code earliest}, {@code latest}, an offset, {@code last:N}, {@code -10m}, a time as
   * ISO-8601 (UTC where it says no zone), or {@code @} and milliseconds since 1970.
   */
  final class Converter implements ITypeConverter<PositionText> {
    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");
    private static final Pattern LAST = Pattern.compile("last:(\\d{1,18})");
    private static final Pattern MILLIS = Pattern.compile("@(\\d{1,15})");

    @Override
    public PositionText convert(String value) {
      if (OFFSET.matcher(value).matches()) {
        return fixed(new LogPosition.Offset(Long.parseLong(value)));
      }
      Matcher last = LAST.matcher(value);
      if (last.matches()) {
        return fixed(new LogPosition.Last(Long.parseLong(last.group(1))));
      }
      Matcher millis = MILLIS.matcher(value);
      if (millis.matches()) {
        return fixed(time(Instant.ofEpochMilli(Long.parseLong(millis.group(1)))));
      }
      Optional<TimeAgo> ago = TimeAgo.parse(value);
      return ago.isPresent() ? now -> time(ago.get().before(now)) : point(value);
    }

    private static PositionText point(String value) {
      try {
        return fixed(new LogPosition.Point(new OffsetPointConverter().convert(value)));
      } catch (TypeConversionException e) {
        throw new TypeConversionException(
            "'%s' is no place in a topic: write earliest, latest, an offset such as 42, last:10, -10m"
                    .formatted(value)
                + " or 2026-03-01T08:00:00Z");
      }
    }

    private static LogPosition time(Instant time) {
      return new LogPosition.Point(OffsetPoint.at(time));
    }

    private static PositionText fixed(LogPosition position) {
      return now -> position;
    }
  }
}
