package io.kfctl.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LogRetentionTest {
  private static final long GIB = 1L << 30;

  private static LogRetention of(Map<String, String> properties) {
    return LogRetention.of(
        new KafkaSettings(
            9092, "0.0.0.0", "1g", new KafkaSettings.Jmx(29999, "127.0.0.1"), properties));
  }

  @Test
  void byDefaultEveryPartitionMayGrowToTwentyGibibytes() {
    LogRetention retention = of(Map.of());

    assertThat(retention.unlimitedTime()).isTrue();
    assertThat(retention.mostBytes(10)).hasValue(200 * GIB);
  }

  @Test
  void theFinestUnitOfTimeDecides() {
    assertThat(of(Map.of("log.retention.hours", "168")).unlimitedTime()).isFalse();
    assertThat(of(Map.of("log.retention.hours", "168", "log.retention.ms", "-1")).unlimitedTime())
        .isTrue();
    assertThat(
            of(Map.of("log.retention.minutes", "5", "log.retention.hours", "-1")).unlimitedTime())
        .isFalse();
  }

  @Test
  void withoutALimitNothingCanBeSaid() {
    assertThat(of(Map.of("log.retention.bytes", "-1")).mostBytes(1))
        .isEqualTo(OptionalLong.empty());
  }
}
