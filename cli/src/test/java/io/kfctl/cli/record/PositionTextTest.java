package io.kfctl.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.kafka.LogPosition;
import io.kfctl.kafka.LogRange;
import io.kfctl.kafka.OffsetPoint;
import io.kfctl.kafka.PartitionId;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PositionTextTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "-10m, 2026-03-01T07:50:00Z",
    "-90s, 2026-03-01T07:58:30Z",
    "-500ms, 2026-03-01T07:59:59.500Z",
    "-1h, 2026-03-01T07:00:00Z",
    "-2d, 2026-02-27T08:00:00Z",
    "2026-02-01, 2026-02-01T00:00:00Z",
    "2026-02-01T08:00:00+08:00, 2026-02-01T00:00:00Z",
    "@1772352000000, 2026-03-01T08:00:00Z"
  })
  void a_time_may_be_said_in_several_ways(String text, Instant time) {
    assertThat(position(text)).isEqualTo(new LogPosition.Point(OffsetPoint.at(time)));
  }

  @Test
  void an_offset_is_the_nearest_that_is_there() {
    LogRange range =
        new LogRange(
            new PartitionId("t", 0), OptionalLong.of(5), OptionalLong.of(9), OptionalLong.empty());
    assertThat(position("7").in(range)).isEqualTo(7);
    assertThat(position("2").in(range)).isEqualTo(5);
    assertThat(position("20").in(range)).isEqualTo(9);
    assertThat(position("last:3").in(range)).isEqualTo(6);
    assertThat(position("last:30").in(range)).isEqualTo(5);
    assertThat(position("2030-01-01").in(range)).isEqualTo(9);
  }

  @Test
  void both_ends_have_names() {
    assertThat(position("earliest")).isEqualTo(LogPosition.EARLIEST);
    assertThat(position("Latest")).isEqualTo(LogPosition.LATEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "last", "last:", "last:-1", "-10", "-10x", "--1", "12:00", "1.5"})
  void what_is_none_of_these_is_refused(String text) {
    assertThatThrownBy(() -> position(text)).isInstanceOf(TypeConversionException.class);
  }

  private static LogPosition position(String text) {
    return new PositionText.Converter().convert(text).at(NOW);
  }
}
