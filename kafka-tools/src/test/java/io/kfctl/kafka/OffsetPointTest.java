package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;
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

  @Test
  void writesOffsetsAsGetOffsetShellDoes() {
    PartitionId id = new PartitionId("t.a", 3);
    assertThat(new PartitionOffset(id, OptionalLong.of(17))).hasToString("t.a:3:17");
    assertThat(new PartitionOffset(id, OptionalLong.empty())).hasToString("t.a:3:");
  }
}
