package io.kfctl.cli.connector;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code connector pause}, {@code resume} and {@code restart}. */
class ConnectorActionsTest {
  private static final String TRACE =
      "org.x.ConnectException: no\\n\\tat a.B\\nCaused by: java.io.IOException: login root/geheim"
          + " refused\\n\\tat c.D\\n";

  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker =
        new FakeWorker()
            .answers(
                "GET /connectors",
                200,
                Connectors.all(
                    Connectors.running("a 同步", "sink"),
                    Connectors.running("b", "source"),
                    Connectors.failed("c")));
    for (String name : List.of("a 同步", "b", "c")) {
      for (String action : List.of("PUT pause", "PUT resume", "POST restart")) {
        String[] words = action.split(" ");
        worker.answers(words[0] + " /connectors/" + name + "/" + words[1], 202, "");
      }
    }
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void a_pause_needs_no_yes_and_is_waited_for() {
    becomes("a 同步", "PAUSED", Connectors.task(0, "PAUSED", ""), 0);
    act("pause", "a 同步", "-q")
        .exits(ExitCode.OK)
        .prints("NAME    TYPE  STATE   TASKS\na 同步  sink  PAUSED  0/1\n")
        .says("");
    JsonShape.of("connector pause").matches(act("pause", "a 同步", "-o", "json").stdout());
  }

  @Test
  void all_are_told_before_the_first_is_waited_for() {
    becomes("a 同步", "RUNNING", Connectors.task(0, "RUNNING", ""), 0);
    becomes("b", "RUNNING", Connectors.task(0, "RUNNING", ""), 0);
    act("resume", "--match", "a.*|b", "-o", "name").exits(ExitCode.OK).prints("a 同步\nb\n");
    assertThat(worker.asked())
        .startsWith("GET /connectors", "PUT /connectors/a 同步/resume", "PUT /connectors/b/resume");
    JsonShape.of("connector resume").matches(act("resume", "b", "-o", "json").stdout());
  }

  @Test
  void a_failed_task_is_told_with_its_root_cause_and_without_secrets() {
    becomes("c", "PAUSED", Connectors.task(0, "PAUSED", "") + "," + failed(1), 0, 1);
    Run run = act("pause", "c").exits(ExitCode.FAILED);
    run.prints("NAME  TYPE  STATE   TASKS\nc     sink  FAILED  0/2\n");
    assertThat(run.stderr())
        .endsWith(
            """
            pause c: failed: java.io.IOException: login root/****** refused
            error: connector 'c' was told to pause and failed: java.io.IOException: login root/****** refused
            hint: with the whole stack trace: kfctl connector status c -v
            """);
    assertThat(act("pause", "c", "-v").stderr()).contains("at c.D").doesNotContain("geheim");
  }

  @Test
  void what_does_not_come_to_be_is_no_success() {
    becomes("b", "RUNNING", Connectors.task(0, "RUNNING", ""), 0);
    Run run = act("pause", "b", "--timeout", "0").exits(ExitCode.NO);
    assertThat(run.stderr())
        .endsWith(
            """
            error: connector 'b' was told to pause and is not paused after 0.0 s: task 0 is RUNNING
            hint: look again: kfctl connector status b
            """);
  }

  @Test
  void the_state_of_before_a_restart_is_no_success() {
    worker.answers(
        "GET /connectors/b/status",
        200,
        """
        {"name":"b","type":"source","connector":{"state":"RUNNING","worker_id":"10.0.0.5:8083"},"tasks":[%s]}
        """
            .formatted(Connectors.task(0, "RUNNING", "")));
    worker.answers(
        "GET /connectors/b",
        200,
        "{\"name\":\"b\",\"type\":\"source\",\"config\":{},\"tasks\":[%s]}"
            .formatted(Connectors.id("b", 0)));
    Run run = act("restart", "b", "--timeout", "0").exits(ExitCode.NO);
    assertThat(run.stderr())
        .endsWith(
            """
            error: connector 'b' was restarted and does not run after 0.0 s: Connect still shows the state of before
            hint: it goes on starting; look again: kfctl connector status b
            """);
  }

  @Test
  void one_that_has_not_said_its_tasks_yet_is_told_as_that() {
    worker.answers(
        "GET /connectors/b/status",
        200,
        """
        {"name":"b","type":"source","connector":{"state":"RUNNING","worker_id":"10.0.0.5:8083"},"tasks":[]}
        """);
    worker.answers(
        "GET /connectors/b",
        200,
        "{\"name\":\"b\",\"type\":\"source\",\"config\":{},\"tasks\":[]}");
    Run run = act("resume", "b", "--timeout", "0").exits(ExitCode.NO);
    assertThat(run.stderr()).contains(" and does not run after 0.0 s: it has no tasks yet\n");
  }

  @Test
  void an_unknown_name_touches_none() {
    act("pause", "b", "bb")
        .exits(ExitCode.NOT_FOUND)
        .prints("")
        .says(
            """
            error: there is no connector 'bb'
            hint: did you mean 'b'?
            hint: there are: a 同步, b, c
            """);
    assertThat(worker.asked()).containsExactly("GET /connectors");
    act("restart")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: which connector? name one or more, or give --match
            hint: kfctl connector list
            """);
  }

  @Test
  void only_what_failed_is_restarted_when_that_is_asked_for() {
    becomes(
        "c",
        "RUNNING",
        Connectors.task(0, "RUNNING", "") + "," + Connectors.task(1, "RUNNING", ""),
        0,
        1);
    Run run = act("restart", "--failed", "--match", ".*", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector restart").matches(run.stdout());
    assertThat(worker.asked().get(1)).isEqualTo("POST /connectors/c/restart");
    assertThat(worker.asked()).noneMatch(request -> request.contains("/b/"));
    act("restart", "--failed", "b")
        .exits(ExitCode.OK)
        .says("nothing has failed: nothing was restarted\n");
  }

  @Test
  void one_task_can_be_restarted() {
    becomes(
        "c",
        "RUNNING",
        Connectors.task(0, "RUNNING", "") + "," + Connectors.task(1, "RUNNING", ""),
        0,
        1);
    worker.answers("POST /connectors/c/tasks/1/restart", 204, "");
    act("restart", "c", "--task", "1", "-o", "name").exits(ExitCode.OK).prints("c\n");
    assertThat(worker.asked().get(1)).isEqualTo("POST /connectors/c/tasks/1/restart");
    act("restart", "c", "--task", "7")
        .exits(ExitCode.NOT_FOUND)
        .says("error: connector 'c' has no task 7\nhint: its tasks are: 0, 1\n");
    act("restart", "b", "c", "--task", "0").exits(ExitCode.USAGE);
    act("restart", "c", "--task", "0", "--failed").exits(ExitCode.USAGE);
  }

  private static String failed(int task) {
    return Connectors.task(task, "FAILED", TRACE);
  }

  private void becomes(String name, String state, String tasks, int... ids) {
    StringBuilder all = new StringBuilder();
    for (int id : ids) {
      all.append(all.isEmpty() ? "" : ",").append(Connectors.id(name, id));
    }
    worker
        .answers(
            "GET /connectors/" + name,
            200,
            "{\"name\":\"%s\",\"type\":\"sink\",\"config\":{},\"tasks\":[%s]}".formatted(name, all))
        .answers(
            "GET /connectors/" + name + "/status",
            200,
            """
            {"name":"%s","type":"sink","connector":{"state":"%s","worker_id":"w:8083"},"tasks":[%s]}
            """
                .formatted(name, state, tasks));
  }

  private Run act(String action, String... more) {
    return run("connector " + action + " --connect-url " + worker.url(), more);
  }
}
