package io.kfctl.cli.connector;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorStatusCommandTest {
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker = new FakeWorker();
    worker.answers(
        "GET /connectors",
        200,
        Connectors.all(
            Connectors.running("源 基础信息", "source"),
            Connectors.failed("ddb-sink"),
            Connectors.hanging("hang")));
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void the_root_cause_comes_first_and_no_secret_with_it() {
    status("ddb-sink")
        .exits(ExitCode.NO)
        .says("")
        .prints(
            """
            Name:        ddb-sink
            Type:        sink
            State:       FAILED
            Root cause:  java.io.IOException: login root/****** refused
            Worker:      10.0.0.5:8083
            Group:       connect-ddb-sink
            Lag:         -

            TASK  STATE    WORKER
               0  RUNNING  10.0.0.5:8083
               1  FAILED   10.0.0.5:8083
            """);
  }

  @Test
  void verbose_shows_the_whole_trace_and_where_it_came_from() {
    Run run = status("ddb-sink", "-v").exits(ExitCode.NO);
    assertThat(run.stdout())
        .endsWith(
            """

            Trace of task 1:
            org.x.ConnectException: no
            \\tat a.B
            Caused by: java.io.IOException: login root/****** refused
            \\tat c.D
            """);
    assertThat(run.stderr())
        .isEqualTo("Kafka Connect: %s, from --connect-url\n".formatted(worker.url()));
  }

  @Test
  void a_task_that_never_started_is_not_taken_for_healthy() {
    status("hang")
        .exits(ExitCode.NO)
        .prints(
            """
            Name:    hang
            Type:    sink
            State:   STARTING
            Worker:  10.0.0.5:8083
            Group:   connect-rehearsal
            Lag:     -

            TASK  STATE     WORKER
               0  STARTING  -
               1  STARTING  -

            A task that is STARTING has not come out of its start: it
            was made just now, or it waits for something, such as a
            database that does not answer.
            """);
  }

  @Test
  void one_that_runs_is_well() {
    status("源 基础信息").exits(ExitCode.OK).says("");
  }

  @Test
  void an_unknown_name_is_told_with_those_that_exist_and_the_others_are_shown() {
    Run run =
        status("ddb-sync", "hang")
            .exits(ExitCode.NOT_FOUND)
            .says(
                """
                error: there is no connector 'ddb-sync'
                hint: did you mean 'ddb-sink'?
                hint: there are: ddb-sink, hang, 源 基础信息
                """);
    assertThat(run.stdout()).startsWith("Name:    hang\n");
  }

  @Test
  void a_pattern_must_match_the_whole_name() {
    status("--match", "h.*g", "-o", "name").exits(ExitCode.NO).prints("hang\n");
    status("--match", "an", "-o", "name")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: no connector has a name that matches 'an' as a whole
            hint: there are: ddb-sink, hang, 源 基础信息
            """);
    status("--match", "a(")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: invalid value for option '--match': 'a(' is no regular expression: unclosed group
            hint: try 'kfctl connector status --help'
            """);
  }

  @Test
  void programs_get_one_object_for_one_name_and_else_an_array() {
    for (Run run :
        new Run[] {
          status("hang", "-o", "json"),
          status("-o", "json"),
          status("--match", "hang", "-o", "json")
        }) {
      JsonShape.of("connector status").matches(run.stdout());
      assertThat(run.stdout()).doesNotContain("geheim");
    }
    assertThat(status("hang", "-o", "json").stdout()).startsWith("{");
    assertThat(status("--match", "hang", "-o", "json").stdout()).startsWith("[");
    assertThat(status("hang", "-o", "json").stdout()).contains("\"state\": \"STARTING\"");
  }

  private Run status(String... more) {
    return run("connector status --connect-url " + worker.url(), more);
  }
}
