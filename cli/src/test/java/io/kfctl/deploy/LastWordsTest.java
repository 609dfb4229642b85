package io.kfctl.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  private static final String KAFKA =
      "2026-11-25T19:02:49+0000 node1 kafka-server-start.sh[3107]: ";
  private static final String SYSTEMD = "2026-11-25T19:02:49+0000 node1 systemd[1]: ";

  @Test
  void the_reason_is_not_lost_above_a_long_stack_trace() {
    String journal =
        KAFKA
            + "[2026-11-25 19:02:48,900] INFO Registered kafka:type=kafka.Log4jController MBean\n"
            + KAFKA
            + "[2026-11-25 19:02:49,101] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)\n"
            + KAFKA
            + "org.apache.kafka.common.config.ConfigException: Invalid value delet for"
            + " configuration log.cleanup.policy\n"
            + frames(40)
            + SYSTEMD
            + "kafka-server.service: Main process exited, code=exited, status=1/FAILURE\n"
            + SYSTEMD
            + "kafka-server.service: Failed with result 'exit-code'.\n";

    assertThat(LastWords.of(journal).lines())
        .containsExactly(
            "[2026-11-25 19:02:49,101] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)",
            "org.apache.kafka.common.config.ConfigException: Invalid value delet for configuration"
                + " log.cleanup.policy",
            "systemd: kafka-server.service: Main process exited, code=exited, status=1/FAILURE",
            "systemd: kafka-server.service: Failed with result 'exit-code'.");
  }

  @Test
  void the_reason_is_not_lost_above_what_is_logged_while_it_shuts_down() {
    String journal =
        KAFKA
            + "[2026-11-25 19:02:49,101] ERROR [KafkaServer id=1] Fatal error during startup\n"
            + KAFKA
            + "Caused by: java.net.BindException: Cannot assign requested address\n"
            + KAFKA
            + "\t... 12 more\n"
            + infos(60);

    assertThat(LastWords.of(journal).lines())
        .containsExactly(
            "[2026-11-25 19:02:49,101] ERROR [KafkaServer id=1] Fatal error during startup",
            "Caused by: java.net.BindException: Cannot assign requested address",
            "INFO shutting down 56",
            "INFO shutting down 57",
            "INFO shutting down 58",
            "INFO shutting down 59");
  }

  @Test
  void a_jvm_that_cannot_start_says_why() {
    String journal =
        KAFKA
            + "Error occurred during initialization of VM\n"
            + KAFKA
            + "Could not reserve enough space for 9437184KB object heap\n"
            + SYSTEMD
            + "kafka-server.service: Main process exited, code=exited, status=1/FAILURE\n";

    assertThat(LastWords.of(journal)).contains("initialization of VM\nCould not reserve");
  }

  @Test
  void of_a_service_that_complains_all_day_only_the_last_complaints_are_told() {
    String journal =
        IntStream.range(0, 100)
            .mapToObj(i -> KAFKA + "ERROR number " + i + "\n")
            .collect(Collectors.joining());

    assertThat(LastWords.of(journal).lines()).hasSize(12).first().isEqualTo("ERROR number 88");
  }

  @Test
  void silence_is_told_as_well() {
    assertThat(LastWords.of("")).isEqualTo("(nothing)");
  }

  private static String frames(int count) {
    return (KAFKA + "\tat kafka.server.KafkaConfig.<init>(KafkaConfig.scala:1531)\n").repeat(count);
  }

  private static String infos(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> KAFKA + "INFO shutting down " + i + "\n")
        .collect(Collectors.joining());
  }
}
