package io.kfctl.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "999,999 B",
    "1000,1.0 kB",
    "98535000,98.5 MB",
    "262900000,263 MB",
    "999499,999 kB",
    "999999,1.0 MB",
    "21474836480,21.5 GB",
    "9223372036854775807,9.2 EB",
    "99960,100 kB"
  })
  void bytes(long bytes, String shown) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.0 s",
    "449,0.4 s",
    "9900,9.9 s",
    "9951,10 s",
    "12400,12 s",
    "59600,1 min 0 s",
    "185000,3 min 5 s",
    "3600000,1 h 0 min",
    "7800000,2 h 10 min"
  })
  void durations(long millis, String shown) {
    assertThat(Amounts.duration(Duration.ofMillis(millis))).isEqualTo(shown);
  }
}
