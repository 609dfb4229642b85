package io.kfctl.cli.group;

import io.kfctl.cli.topic.OffsetPointConverter;
import io.kfctl.kafka.ResetTarget;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads where a group is to be set: {@code earliest}, {@code latest}, an offset, a time as
 * ISO-8601, or with a sign how many records on or back.
 */
final class ResetTargetConverter implements ITypeConverter<ResetTarget> {
  private static final Pattern SHIFT = Pattern.compile("[+-]\\d{1,18}");
  private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

  @Override
  public ResetTarget convert(String value) {
    if (SHIFT.matcher(value).matches()) {
      return new ResetTarget.By(Long.parseLong(value));
    }
    if (OFFSET.matcher(value).matches()) {
      return new ResetTarget.ToOffset(Long.parseLong(value));
    }
    try {
      return new ResetTarget.ToPoint(new OffsetPointConverter().convert(value));
    } catch (TypeConversionException e) {
      throw new TypeConversionException(
          "'%s' is no place in a topic: write earliest, latest, an offset, a time as"
                  .formatted(value)
              + " 2026-03-01T08:00:00Z or 2026-03-01, or with a sign +100 or -100 records");
    }
  }
}
