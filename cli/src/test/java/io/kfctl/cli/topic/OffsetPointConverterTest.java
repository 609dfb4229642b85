package io.kfctl.cli.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class OffsetPointConverterTest {
  private final OffsetPointConverter converter = new OffsetPointConverter();

  @ParameterizedTest
  @CsvSource({
    "latest,-1",
    "-1,-1",
    "EARLIEST,-2",
    "-2,-2",
    "0,0",
    "1772352000000,1772352000000",
    "2026-03-01T08:00:00Z,1772352000000",
    "2026-03-01T16:00:00+08:00,1772352000000",
    "2026-03-01 08:00,1772352000000",
    "2026-03-01,1772323200000"
  })
  void a_point_is_a_word_a_number_or_a_time(String typed, long code) {
    assertThat(converter.convert(typed).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-3", "now", "2026-13-01", "08:00", "1e9", "9999999999999999999"})
  void anything_else_is_refused(String typed) {
    assertThatThrownBy(() -> converter.convert(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageStartingWith("'" + typed + "' is no time: write earliest, latest, ");
  }
}
