package io.kfctl.host.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.host.ServiceState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessStatesTest {
  @Test
  void reads_one_line_for_each_unit() {
    assertThat(
            ProcessStates.parse(
                List.of("a", "b"), "a yes yes active running 4711 0\nb no no failed failed - 7\n"))
        .containsExactly(
            new ServiceState("a", true, true, "active", "running", 0, Optional.of(4711L), 0),
            new ServiceState("b", false, false, "failed", "failed", 0, Optional.empty(), 7));
  }

  @Test
  void an_answer_for_another_unit_is_refused() {
    assertThatThrownBy(() -> ProcessStates.parse(List.of("a"), "b yes yes active running 1 0\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProcessStates.parse(List.of("a", "b"), "a no no inactive dead - 0\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("states of 1 units instead of 2");
  }
}
