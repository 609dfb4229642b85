package io.kfctl.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorListCommandTest {
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker = new FakeWorker();
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void a_state_is_that_of_the_connector_and_all_its_tasks() throws IOException {
    answerWithAll();
    try (RehearsalBroker kafka = RehearsalBroker.start()) {
      list("--bootstrap-server", kafka.endpoint().toString())
          .exits(ExitCode.OK)
          .prints(
              """
              NAME         TYPE    STATE     TASKS  GROUP              LAG
              ddb-sink     sink    FAILED    1/2    connect-ddb-sink     2
              hang         sink    STARTING  0/2    connect-rehearsal    2
              paused       source  PAUSED    0/1    -                    -
              源 基础信息  source  RUNNING   1/1    -                    -
              """)
          .says("what is wrong: kfctl connector status ddb-sink hang\n");
    }
  }

  @Test
  void wide_says_where_and_why_without_secrets() {
    answerWithAll();
    list("-o", "wide")
        .prints(
            """
            NAME         TYPE    STATE     TASKS  GROUP              LAG  WORKER         ROOT-CAUSE
            ddb-sink     sink    FAILED    1/2    connect-ddb-sink   -    10.0.0.5:8083  java.io.IOException: login root/****** refused
            hang         sink    STARTING  0/2    connect-rehearsal  -    10.0.0.5:8083  -
            paused       source  PAUSED    0/1    -                  -    10.0.0.5:8083  -
            源 基础信息  source  RUNNING   1/1    -                  -    10.0.0.5:8083  -
            """);
  }

  @Test
  void programs_get_numbers_and_nulls() {
    answerWithAll();
    Run run = list("-o", "json");
    JsonShape.of("connector list").matches(run.stdout());
    assertThat(run.stdout()).contains("\"runningTasks\": 1").doesNotContain("geheim");
    list("-o", "name").prints("ddb-sink\nhang\npaused\n源 基础信息\n");
  }

  @Test
  void without_kafka_the_connectors_are_shown_and_it_is_said_once() throws IOException {
    answerWithAll();
    String closed = closedPort();
    Run run = list("--bootstrap-server", closed).exits(ExitCode.OK);
    assertThat(run.stdout()).contains("ddb-sink     sink    FAILED    1/2    connect-ddb-sink   -");
    assertThat(run.stderr())
        .startsWith(
            "warning: the lag is unknown: cannot reach Kafka at %s: connection refused\n"
                .formatted(closed))
        .containsOnlyOnce("warning:");
  }

  @Test
  void no_connectors_are_an_empty_list() {
    worker.answers("GET /connectors", 200, "{}");
    list().exits(ExitCode.OK).prints("NAME  TYPE  STATE  TASKS  GROUP  LAG\n").says("");
    list("-o", "json").prints("[]\n");
  }

  @Test
  void an_error_of_the_server_is_told_in_short() {
    worker.answers(
        "GET /connectors",
        500,
        "<html><head><title>Oops</title></head><body><h1>Internal error</h1></body></html>");
    list()
        .exits(ExitCode.FAILED)
        .prints("")
        .says(
            "error: GET %s/connectors: HTTP 500: Internal error\n".formatted(worker.url())
                + "hint: the service's own log says more\n");
  }

  @Test
  void a_worker_that_is_still_starting_is_told_from_one_without_connectors() {
    worker.answers("GET /connectors", 404, "<html><body><h2>HTTP ERROR 404</h2></body></html>");
    list()
        .exits(ExitCode.FAILED)
        .says(
            "error: GET %s/connectors: HTTP 404: HTTP ERROR 404\n".formatted(worker.url())
                + "hint: a worker that is still starting answers so: try again in a moment\n");
  }

  @Test
  void a_worker_that_does_not_answer_ends_it_in_time() {
    worker.hangsAt("GET /connectors");
    list()
        .exits(ExitCode.UNREACHABLE)
        .says(
            "error: cannot reach Kafka Connect at %s: no answer in time\n".formatted(worker.url())
                + "hint: see whether it runs: kfctl status\n");
  }

  @Test
  void the_next_worker_is_asked_when_one_is_down() throws IOException {
    worker.answers("GET /connectors", 200, Connectors.all(Connectors.running("a", "source")));
    String down = closedPort();
    Run.of(
            StackCommands::of,
            "connector",
            "list",
            "-o",
            "name",
            "--connect-url",
            down + "," + worker.url())
        .exits(ExitCode.OK)
        .prints("a\n");
    Run.of(StackCommands::of, "connector", "list", "--connect-url", down)
        .exits(ExitCode.UNREACHABLE)
        .says(
            "error: cannot reach Kafka Connect at http://%s: connection refused\n".formatted(down)
                + "hint: see whether it runs: kfctl status\n");
  }

  private void answerWithAll() {
    worker.answers(
        "GET /connectors",
        200,
        Connectors.all(
            Connectors.running("源 基础信息", "source"),
            Connectors.failed("ddb-sink"),
            Connectors.hanging("hang"),
            Connectors.one(
                "paused",
                "source",
                "",
                "PAUSED",
                Connectors.id("paused", 0),
                Connectors.task(0, "PAUSED", ""))));
  }

  private Run list(String... more) {
    return StackCommands.run("connector list --connect-url " + worker.url(), more);
  }

  private static String closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }
}
