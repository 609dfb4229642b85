package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"3.6.0", "3.10.1", "4.0.0", "7.6.0-ccs", "8.0.0-ce", "3.6-SNAPSHOT"})
  void isNewEnough(String version) {
    assertThat(WorkerVersion.isAtLeast(version, "3.6")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5.2", "2.8.0", "7.5.1-ccs", "6.2.0-ce"})
  void isTooOld(String version) {
    assertThat(WorkerVersion.isAtLeast(version, "3.6")).isFalse();
  }

  @Test
  void whatCannotBeReadIsLeftToTheWorker() {
    assertThat(WorkerVersion.isAtLeast("unknown", "3.6")).isTrue();
  }
}
