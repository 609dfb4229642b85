package io.kfctl.deploy.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryGateTest {
  private static final String SUBJECTS = "/apis/ccompat/v7/subjects";

  private int port;
  private FakeHttp registry;

  @BeforeEach
  void start() {
    port = Loopback.port(2);
    registry = new FakeHttp(1, port);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private List<String> look(int hosts, String flavor) {
    try (RegistryGate gate =
        new RegistryGate(
            GateCluster.of(
                hosts, "schemaRegistry: {flavor: %s, port: %d}\n".formatted(flavor, port)))) {
      return GateCluster.text(gate.look());
    }
  }

  @Test
  void a_list_of_subjects_is_healthy() {
    registry.on(SUBJECTS, "[\"orders-value\",\"订单-key\"]");
    assertThat(look(1, "apicurio")).containsExactly("node1 HEALTHY: 2 subjects");

    registry.on(SUBJECTS, "[]");
    assertThat(look(1, "apicurio")).containsExactly("node1 HEALTHY: 0 subjects");
  }

  @Test
  void confluents_registry_is_asked_at_its_root() {
    registry.on("/subjects", "[\"a\"]");

    assertThat(look(1, "confluent")).containsExactly("node1 HEALTHY: 1 subject");
  }

  @Test
  void a_web_page_is_no_registry() {
    registry.on(SUBJECTS, "<html><body>It works!</body></html>");

    assertThat(look(1, "apicurio"))
        .containsExactly(
            "node1 UNWELL: http://127.0.0.1:"
                + port
                + SUBJECTS
                + ": the answer is not JSON: It works!");
  }

  @Test
  void an_object_is_no_list() {
    registry.on(SUBJECTS, "{\"subjects\":[]}");

    assertThat(look(1, "apicurio"))
        .containsExactly(
            "node1 UNWELL: http://127.0.0.1:"
                + port
                + SUBJECTS
                + ": the answer is not a JSON list");
  }

  @Test
  void an_error_is_told_with_the_registrys_words() {
    registry.on(SUBJECTS, 500, "{\"error_code\":50001,\"message\":\"storage is not ready\"}");

    assertThat(look(1, "apicurio"))
        .containsExactly(
            "node1 UNWELL: GET http://127.0.0.1:"
                + port
                + SUBJECTS
                + ": HTTP 500: storage is not ready");
  }

  @Test
  void one_of_two_that_does_not_answer_is_told_with_its_port() {
    registry.on(SUBJECTS, "[]");

    assertThat(look(2, "apicurio"))
        .containsExactly(
            "node1 HEALTHY: 0 subjects",
            "node2 UNREACHABLE: cannot reach the schema registry at http://127.0.0.2:"
                + port
                + "/apis/ccompat/v7: connection refused");
  }
}
