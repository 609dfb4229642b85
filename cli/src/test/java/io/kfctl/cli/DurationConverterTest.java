package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
  private final DurationConverter converter = new DurationConverter();

  @ParameterizedTest
  @CsvSource({"0,PT0S", "90,PT1M30S", "500ms,PT0.5S", "90s,PT1M30S", "2m,PT2M", "1h,PT1H"})
  void a_number_is_seconds_unless_a_unit_follows(String typed, Duration expected) {
    assertThat(converter.convert(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1d", "1.5s", "s", "99999999999"})
  void anything_else_is_refused(String typed) {
    assertThatThrownBy(() -> converter.convert(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + typed + "' is no time: write seconds, or 500ms, 90s, 2m, 1h");
  }

  @Test
  void the_longest_time_still_fits() {
    assertThat(converter.convert("999999999h")).isPositive();
  }
}
