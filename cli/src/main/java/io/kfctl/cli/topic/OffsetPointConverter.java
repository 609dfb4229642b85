package io.kfctl.cli.topic;

import io.kfctl.kafka.OffsetPoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a point in a log: {@code earliest}, {@code latest}, a time as ISO-8601 (UTC where it says
 * no zone, as in Kafka's own tools), or milliseconds since 1970; -1 and -2 as in GetOffsetShell.
 */
public final class OffsetPointConverter implements ITypeConverter<OffsetPoint> {
  private static final Pattern NUMBER = Pattern.compile("-[12]|\\d{1,18}");

  private static final List<Function<String, Instant>> SHAPES =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  @Override
  public OffsetPoint convert(String value) {
    if (value.equalsIgnoreCase("earliest")) {
      return OffsetPoint.EARLIEST;
    }
    if (value.equalsIgnoreCase("latest")) {
      return OffsetPoint.LATEST;
    }
    if (NUMBER.matcher(value).matches()) {
      return new OffsetPoint(Long.parseLong(value));
    }
    String text = value.replace(' ', 'T');
    return SHAPES.stream()
        .flatMap(shape -> parsed(shape, text).stream())
        .findFirst()
        .map(OffsetPoint::at)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no time: write earliest, latest, 2026-03-01T08:00:00Z, 2026-03-01"
                            .formatted(value)
                        + " or milliseconds since 1970"));
  }

  private static Optional<Instant> parsed(Function<String, Instant> shape, String text) {
    try {
      return Optional.of(shape.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
