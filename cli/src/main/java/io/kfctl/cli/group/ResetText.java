package io.kfctl.cli.group;

import io.kfctl.cli.TimeAgo;
import io.kfctl.cli.topic.OffsetPointConverter;
import io.kfctl.kafka.OffsetPoint;
import io.kfctl.kafka.ResetTarget;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a group is to be set, as people type it; a time may be said from now on backwards. */
@FunctionalInterface
interface ResetText {

  /** The target, when it is this time. */
  ResetTarget at(Instant now);

  /**
   * Reads {@code earliest}, {@code latest}, an offset, a time as ISO-8601, {@code -30m} for half an
   * hour ago, or with a sign how many records on or back.
   */
  final class Converter implements ITypeConverter<ResetText> {
    private static final Pattern SHIFT = Pattern.compile("[+-]\\d{1,18}");
    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

    @Override
    public ResetText convert(String value) {
      if (SHIFT.matcher(value).matches()) {
        return fixed(new ResetTarget.By(Long.parseLong(value)));
      }
      if (OFFSET.matcher(value).matches()) {
        return fixed(new ResetTarget.ToOffset(Long.parseLong(value)));
      }
      Optional<TimeAgo> ago = TimeAgo.parse(value);
      return ago.isPresent()
          ? now -> new ResetTarget.ToPoint(OffsetPoint.at(ago.get().before(now)))
          : point(value);
    }

    private static ResetText point(String value) {
      try {
        return fixed(new ResetTarget.ToPoint(new OffsetPointConverter().convert(value)));
      } catch (TypeConversionException e) {
        throw new TypeConversionException(
            "'%s' is no place in a topic: write earliest, latest, an offset, a time as"
                    .formatted(value)
                + " 2026-03-01T08:00:00Z, 2026-03-01 or -30m, or with a sign +100 or -100 records");
      }
    }

    private static ResetText fixed(ResetTarget target) {
      return now -> target;
    }
  }
}
