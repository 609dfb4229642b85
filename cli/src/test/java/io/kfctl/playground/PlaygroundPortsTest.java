package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.UserError;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaygroundPortsTest {
  private static final PlaygroundPorts USUAL = PlaygroundPorts.usual();

  @Test
  void free_ports_stay_as_they_are() {
    PlaygroundPorts ports = USUAL.free(port -> false, number -> true);

    assertThat(ports).isEqualTo(USUAL);
    assertThat(ports.differences(USUAL)).isEmpty();
  }

  @Test
  void a_taken_port_is_replaced_by_the_next_free_one_and_said() {
    PlaygroundPorts ports =
        USUAL.free(port -> false, number -> !Set.of(9092, 9093).contains(number));

    assertThat(ports.number(PlaygroundPort.KAFKA)).isEqualTo(9094);
    assertThat(ports.differences(USUAL)).containsExactly("port 9092 is taken: Kafka gets 9094");
  }

  @Test
  void no_two_services_get_the_same_port() {
    PlaygroundPorts ports = USUAL.free(port -> false, number -> number != 8081 && number != 8082);

    assertThat(ports.number(PlaygroundPort.CONNECT)).isEqualTo(8083);
    assertThat(ports.number(PlaygroundPort.REGISTRY)).isEqualTo(8084);
  }

  @Test
  void a_service_that_runs_keeps_the_port_that_it_has_taken_itself() {
    PlaygroundPorts ports =
        USUAL.free(port -> port == PlaygroundPort.KAFKA, number -> number != 9092);

    assertThat(ports).isEqualTo(USUAL);
  }

  @Test
  void without_any_free_port_near_the_usual_one_it_says_so() {
    assertThatThrownBy(() -> USUAL.free(port -> false, number -> false))
        .isInstanceOf(UserError.class)
        .hasMessage("there is no free port for MySQL from 3306 to 4306");
  }
}
