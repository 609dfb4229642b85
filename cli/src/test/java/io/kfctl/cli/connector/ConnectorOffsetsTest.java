package io.kfctl.cli.connector;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code connector stop}, and {@code connector offsets} with its three commands. */
class ConnectorOffsetsTest {
  private static final String OFFSETS =
      "{\"offsets\":[{\"partition\":{\"server\":\"源\"},\"offset\":{\"file\":\"b.2\",\"pos\":157}}]}";

  @TempDir private Path folder;
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker =
        new FakeWorker()
            .answers("GET /", 200, version("3.9.1"))
            .answers("GET /connectors", 200, Connectors.all(Connectors.running("a", "source")))
            .answers("GET /connectors/a/offsets", 200, OFFSETS)
            .answers("PUT /connectors/a/stop", 204, "");
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void offsets_are_shown_in_the_connectors_own_words() {
    offsets("get", "a")
        .exits(ExitCode.OK)
        .prints(
            """
            PARTITION        OFFSET
            {"server":"源"}  {"file":"b.2","pos":157}
            """);
    JsonShape.of("connector offsets get").matches(offsets("get", "a", "-o", "json").stdout());
    offsets("get", "b").exits(ExitCode.NOT_FOUND);
  }

  @Test
  void an_old_worker_is_told_with_the_version_that_can() {
    worker
        .answers("GET /", 200, version("3.4.1"))
        .answers(
            "GET /connectors/a/offsets",
            404,
            "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
    offsets("get", "a")
        .exits(ExitCode.FAILED)
        .says(
            """
            error: reading a connector's offsets needs Kafka Connect 3.5 or newer; this worker is 3.4.1
            hint: a sink's are those of its group: kfctl group offsets connect-a
            hint: a source's: kfctl consume connect-offsets --key a
            """);
    offsets("reset", "a", "--yes")
        .exits(ExitCode.FAILED)
        .says(
            """
            error: resetting a connector's offsets needs Kafka Connect 3.6 or newer; this worker is 3.4.1
            hint: a sink's can be moved while it is deleted: kfctl group reset connect-a
            hint: a source begins anew under another name
            """);
    act("stop", "a")
        .exits(ExitCode.FAILED)
        .says(
            """
            error: stopping a connector needs Kafka Connect 3.5 or newer; this worker is 3.4.1
            hint: paused it reads nothing either: kfctl connector pause a
            """);
    assertThat(worker.asked()).noneMatch(request -> request.contains("/stop"));
  }

  @Test
  void a_stop_is_waited_for() {
    becomes("STOPPED", false);
    Run run = act("stop", "a", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector stop").matches(run.stdout());
    assertThat(run.stdout()).contains("\"STOPPED\"");
  }

  @Test
  void a_state_can_be_waited_for() {
    becomes("RUNNING", true);
    Run run = act("wait", "a", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector wait").matches(run.stdout());
    Run late = act("wait", "a", "--for", "paused", "--timeout", "0").exits(ExitCode.NO);
    assertThat(late.stderr())
        .contains(
            "error: connector 'a' was waited for and is not paused after 0.0 s: task 0 is"
                + " RUNNING\n");
    act("wait", "a", "--for", "asleep").exits(ExitCode.USAGE);
  }

  @Test
  void a_stopped_connector_stays_stopped_while_its_offsets_are_set() throws IOException {
    isStopped();
    worker.answers("PATCH /connectors/a/offsets", 200, "{\"message\":\"altered\"}");
    Path file = Files.writeString(folder.resolve("o.json"), OFFSETS);
    Run run = offsets("set", "a", file.toString(), "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector offsets set").matches(run.stdout());
    assertThat(run.stderr()).isEqualTo("altered\n");
    assertThat(worker.asked())
        .contains("PATCH /connectors/a/offsets " + OFFSETS)
        .noneMatch(request -> request.startsWith("PUT"));
  }

  @Test
  void a_running_connector_goes_on_although_connect_refuses_the_offsets() throws IOException {
    becomes("STOPPED", false);
    worker
        .answers("PUT /connectors/a/resume", 202, "")
        .answers(
            "PATCH /connectors/a/offsets",
            400,
            "{\"error_code\":400,\"message\":\"no such partition\"}");
    Path file = Files.writeString(folder.resolve("o.json"), OFFSETS);
    Run run = offsets("set", "a", file.toString(), "--timeout", "0").exits(ExitCode.FAILED);
    assertThat(run.stderr()).contains("no such partition");
    assertThat(worker.asked())
        .containsSubsequence(
            List.of(
                "PUT /connectors/a/stop",
                "PATCH /connectors/a/offsets " + OFFSETS,
                "PUT /connectors/a/resume"));
  }

  @Test
  void a_connector_goes_on_when_nothing_tells_whether_it_has_stopped() throws IOException {
    becomes("RUNNING", true);
    worker
        .answers("GET /connectors/a/status", 500, "{\"error_code\":500,\"message\":\"broken\"}")
        .answers("PUT /connectors/a/resume", 202, "");
    Path file = Files.writeString(folder.resolve("o.json"), OFFSETS);
    Run run = offsets("set", "a", file.toString()).exits(ExitCode.FAILED);
    assertThat(run.stderr()).contains("broken").doesNotContain("warning");
    assertThat(worker.asked())
        .containsSubsequence("PUT /connectors/a/stop", "PUT /connectors/a/resume")
        .noneMatch(request -> request.startsWith("PATCH"));
  }

  @ParameterizedTest
  @CsvSource({"RUNNING,resume,400", "PAUSED,pause,400", "RUNNING,resume,200"})
  void a_connector_that_may_have_been_left_stopped_is_told_of(
      String before, String command, int answer) throws IOException {
    String paused = Connectors.one("a", "source", "\"x\":\"1\"", before, "", "");
    becomes("STOPPED", false);
    worker
        .answers("GET /connectors", 200, Connectors.all(paused))
        .answers(
            "PATCH /connectors/a/offsets",
            answer,
            "{\"error_code\":400,\"message\":\"of the offsets\"}")
        .answers(
            "PUT /connectors/a/" + command, 500, "{\"error_code\":500,\"message\":\"broken\"}");
    Path file = Files.writeString(folder.resolve("o.json"), OFFSETS);
    Run run = offsets("set", "a", file.toString()).exits(ExitCode.FAILED);
    assertThat(run.stderr())
        .contains("of the offsets")
        .contains("warning: 'a' may still be stopped: kfctl connector " + command + " a\n");
  }

  @Test
  void a_connector_goes_on_after_an_interruption() throws Exception {
    becomes("RUNNING", true);
    worker.answers("PUT /connectors/a/resume", 202, "");
    Path file = Files.writeString(folder.resolve("o.json"), OFFSETS);
    FutureTask<Run> command =
        new FutureTask<>(() -> offsets("set", "a", file.toString(), "--timeout", "60s"));
    Thread typist = new Thread(command);
    typist.start();
    worker.awaitAsked("GET /connectors/a/status", Duration.ofSeconds(20));
    typist.interrupt();
    Run run = command.get(20, TimeUnit.SECONDS).exits(ExitCode.INTERRUPTED);
    assertThat(run.stderr()).contains("error: interrupted\n").doesNotContain("warning");
    assertThat(worker.asked()).contains("PUT /connectors/a/resume");
  }

  @Test
  void a_reset_shows_what_is_forgotten_and_asks() {
    isStopped();
    worker.answers("DELETE /connectors/a/offsets", 200, "{\"message\":\"reset\"}");
    offsets("reset", "a")
        .exits(ExitCode.USAGE)
        .says(
            """
            forget {"file":"b.2","pos":157} of {"server":"源"}
            error: there is no terminal to ask on: Let 'a' begin anew?
            hint: add --yes to go on without being asked
            """);
    assertThat(worker.asked()).noneMatch(request -> request.startsWith("DELETE"));
    Run.on(
            FakeConsole.terminal("n"),
            Map.of(),
            StackCommands::of,
            "connector",
            "offsets",
            "reset",
            "a",
            "--connect-url",
            worker.url())
        .exits(ExitCode.NO);
    assertThat(worker.asked()).noneMatch(request -> request.startsWith("DELETE"));
    Run run = offsets("reset", "a", "--yes", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector offsets reset").matches(run.stdout());
    assertThat(worker.asked()).contains("DELETE /connectors/a/offsets");
  }

  @Test
  void a_file_that_holds_no_offsets_stops_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("o.json"), "{\"a\":\n1,}");
    Run run = offsets("set", "a", file.toString()).exits(ExitCode.USAGE);
    assertThat(run.stderr()).contains("o.json:2:").contains("not JSON");
    assertThat(worker.asked()).isEmpty();
  }

  private void isStopped() {
    worker.answers(
        "GET /connectors",
        200,
        Connectors.all(Connectors.one("a", "source", "\"x\":\"1\"", "STOPPED", "", "")));
  }

  private void becomes(String state, boolean task) {
    worker
        .answers(
            "GET /connectors/a",
            200,
            "{\"name\":\"a\",\"type\":\"source\",\"config\":{},\"tasks\":[%s]}"
                .formatted(task ? Connectors.id("a", 0) : ""))
        .answers(
            "GET /connectors/a/status",
            200,
            """
            {"name":"a","type":"source","connector":{"state":"%s","worker_id":"w:8083"},"tasks":[%s]}
            """
                .formatted(state, task ? Connectors.task(0, state, "") : ""));
  }

  private static String version(String version) {
    return "{\"version\":\"%s\",\"commit\":\"c\",\"kafka_cluster_id\":\"k\"}".formatted(version);
  }

  private Run offsets(String command, String... more) {
    return act("offsets " + command, more);
  }

  private Run act(String action, String... more) {
    return run("connector " + action + " --connect-url " + worker.url(), more);
  }
}
