package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OffsetPointTest {

  @Test
  void knowsTheNumbersOfGetOffsetShell() {
    assertThat(new OffsetPoint(-1)).isEqualTo(OffsetPoint.LATEST);
    assertThat(new OffsetPoint(-2)).isEqualTo(OffsetPoint.EARLIEST);
    assertThat(OffsetPoint.at(Instant.ofEpochMilli(1700000000000L)).code())
        .isEqualTo(1700000000000L);
    assertThatThrownBy(() -> new OffsetPoint(-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("-3 is no point in a log");
  }
}
