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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorCreateCommandTest {
  private static final String VALIDATE = "PUT /connector-plugins/x.Sink/config/validate";
  private static final String VALID =
      """
      {"name":"x.Sink","error_count":0,"configs":[
        {"definition":{"name":"connection.url"},"value":{"name":"connection.url","errors":[]}},
        {"definition":{"name":"connection.password"},
          "value":{"name":"connection.password","errors":[]}}]}
      """;

  @TempDir private Path folder;
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker = new FakeWorker();
    worker.answers("GET /connectors", 200, "[\"taken\"]");
    worker.answers(VALIDATE, 200, VALID);
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void it_is_checked_created_and_waited_for() throws IOException {
    runs("同步 sink");
    String file = file("a.json", "同步 sink", "\"connection.url\":\"h:1\"");
    create(file)
        .exits(ExitCode.OK)
        .prints("NAME       TYPE  STATE    TASKS\n同步 sink  sink  RUNNING  1/1\n");
    assertThat(worker.asked().get(1))
        .isEqualTo(
            VALIDATE
                + " {\"connector.class\":\"x.Sink\",\"connection.url\":\"h:1\",\"name\":\"同步"
                + " sink\"}");
    assertThat(worker.asked().get(2)).startsWith("POST /connectors {\"name\":\"同步 sink\"");
    JsonShape.of("connector create").matches(create(file, "-o", "json").stdout());
  }

  @Test
  void standard_input_is_a_file_too() throws IOException {
    runs("a");
    String[] words = {"connector", "create", "-", "-o", "name", "--connect-url", worker.url()};
    Run.on(FakeConsole.piped(text("a", "").split("\n")), Map.of(), StackCommands::of, words)
        .exits(ExitCode.OK)
        .prints("a\n");
    Run.on(FakeConsole.piped("{", "]"), Map.of(), StackCommands::of, words)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: standard input:2:1: not JSON: Unexpected close marker ']': expected '}' (for Object starting at line 1, column 1)
            """);
  }

  @Test
  void everything_that_is_wrong_with_the_files_is_told_before_anything_is_asked()
      throws IOException {
    Path broken = Files.writeString(folder.resolve("b.json"), "{\"name\": \"b\", }");
    String bare = Files.writeString(folder.resolve("c.json"), "{\"connector.class\":\"x\"}") + "";
    Run run =
        create(
                broken.toString(),
                bare,
                folder.resolve("none.json").toString(),
                folder.toString(),
                Files.write(folder.resolve("g.json"), "{\"步\":1}".getBytes("GBK")).toString(),
                file("d.json", "same", ""),
                file("e.json", "same", ""))
            .exits(ExitCode.USAGE)
            .prints("");
    assertThat(run.stderr().replace(folder + "/", "").replace(folder + "", "FOLDER"))
        .contains("error: b.json:1:15: not JSON: ")
        .contains("error: c.json:1:2: this is a bare configuration; to create a connector: ")
        .contains(
            """
            error: there is no file none.json
            hint: name a file that is there, or - for standard input
            error: FOLDER cannot be read: Is a directory
            hint: name a file that is there, or - for standard input
            error: g.json is not written in UTF-8
            hint: write it anew, for example: iconv -f GBK -t UTF-8 g.json > NEW
            error: d.json and e.json both name their connector 'same'
            hint: leave one of them out, or give one another name
            """);
    assertThat(worker.asked()).isEmpty();
  }

  @Test
  void what_connect_refuses_is_told_by_field_without_secrets_and_nothing_is_created()
      throws IOException {
    worker.answers(
        VALIDATE,
        200,
        """
        {"name":"x.Sink","error_count":3,"configs":[
          {"definition":{"name":"connection.url"},"value":{"name":"connection.url","errors":
            ["Missing required configuration \\"connection.url\\" which has no default value."]}},
          {"definition":{"name":"connection.password"},"value":{"name":"connection.password",
            "value":"geheim","errors":["Invalid value geheim:\\n too short"]}}]}
        """);
    String file = file("a.json", "a", "\"connection.password\":\"geheim\"");
    Run run = create(file).exits(ExitCode.USAGE).prints("");
    assertThat(run.stderr())
        .isEqualTo(
            """
            error: %s: Connect refuses the configuration of 'a':
              connection.url: Missing required configuration "connection.url" which has no default value.
              connection.password = ******: Invalid value ******: too short
            hint: correct the file and try again: nothing was created
            """
                .formatted(file));
    assertThat(posts()).isEmpty();
  }

  @Test
  void a_misspelt_key_is_a_warning_with_the_right_one() throws IOException {
    runs("a");
    String file = file("a.json", "a", "\"conection.url\":\"h:1\"");
    Run run = create(file).exits(ExitCode.OK);
    assertThat(run.stderr())
        .startsWith(
            "warning: %s: 'conection.url' is no key that the connector declares: did you mean"
                    .formatted(file)
                + " 'connection.url'?\n");
  }

  @Test
  void a_taken_name_is_told_with_what_can_be_done() throws IOException {
    String file = file("a.json", "taken", "");
    create(file)
        .exits(ExitCode.FAILED)
        .prints("")
        .says(
            """
            error: %s: there is a connector 'taken' already
            hint: see what it does: kfctl connector status taken
            hint: or change it: kfctl connector apply %1$s
            """
                .formatted(file));
    assertThat(posts()).isEmpty();
  }

  @Test
  void stars_are_never_sent() throws IOException {
    String file = file("a.json", "a", "\"connection.password\":\"******\"");
    create(file)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s: the configuration of 'a' holds ****** instead of a secret: connection.password
            hint: write the secret itself into the file
            """
                .formatted(file));
    assertThat(worker.asked()).containsExactly("GET /connectors");
  }

  @Test
  void a_class_that_no_worker_has_is_not_found() throws IOException {
    worker.answers(
        VALIDATE,
        500,
        "{\"error_code\":500,\"message\":\"Failed to find any class that implements Connector and"
            + " which name matches x.Sink, available connectors are: ...\"}");
    create(file("a.json", "a", ""))
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: Connect has no connector class 'x.Sink'
            hint: every worker needs it in its plugin.path
            """);
  }

  @Test
  void one_that_fails_is_told_with_its_root_cause() throws IOException {
    createsAs(
        "a",
        "RUNNING",
        Connectors.task(
            0, "FAILED", "x.E: no\\nCaused by: java.io.IOException: geheim is no login\\n"));
    Run run = create(file("a.json", "a", "\"connection.password\":\"geheim\""));
    run.exits(ExitCode.FAILED).prints("NAME  TYPE  STATE   TASKS\na     sink  FAILED  0/1\n");
    assertThat(run.stderr())
        .endsWith(
            """
            start a: failed: java.io.IOException: ****** is no login
            error: connector 'a' was created and failed: java.io.IOException: ****** is no login
            hint: with the whole stack trace: kfctl connector status a -v
            """);
  }

  @Test
  void one_that_does_not_start_in_time_is_not_taken_for_running() throws IOException {
    createsAs("a b", "RUNNING", "");
    Run run = create(file("a.json", "a b", ""), "--timeout", "0");
    run.exits(ExitCode.NO).prints("NAME  TYPE  STATE     TASKS\na b   sink  STARTING  0/1\n");
    assertThat(run.stderr())
        .endsWith(
            """
            error: connector 'a b' was created and does not run after 0.0 s: task 0 is STARTING
            hint: it goes on starting; look again: kfctl connector status 'a b'
            """);
  }

  @Test
  void a_time_must_be_one() throws IOException {
    create(file("a.json", "a", ""), "--timeout", "soon")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: invalid value for option '--timeout': 'soon' is no time: write seconds, or 500ms, 90s, 2m, 1h
            hint: try 'kfctl connector create --help'
            """);
  }

  private void runs(String name) {
    createsAs(name, "RUNNING", Connectors.task(0, "RUNNING", ""));
  }

  private void createsAs(String name, String state, String tasks) {
    String info =
        "{\"name\":\"%s\",\"type\":\"sink\",\"config\":{},\"tasks\":[%s]}"
            .formatted(name, Connectors.id(name, 0));
    worker
        .answers("POST /connectors", 201, info)
        .answers("GET /connectors/" + name, 200, info)
        .answers(
            "GET /connectors/" + name + "/status",
            200,
            """
            {"name":"%s","type":"sink","connector":{"state":"%s","worker_id":"w:8083"},"tasks":[%s]}
            """
                .formatted(name, state, tasks));
  }

  private List<String> posts() {
    return worker.asked().stream().filter(request -> request.startsWith("POST")).toList();
  }

  private String file(String file, String name, String config) throws IOException {
    return Files.writeString(folder.resolve(file), text(name, config)).toString();
  }

  private static String text(String name, String config) {
    return "{\"name\": \"%s\",\n\"config\": {\"connector.class\": \"x.Sink\"%s}}"
        .formatted(name, config.isEmpty() ? "" : ", " + config);
  }

  private Run create(String... more) {
    return run("connector create --connect-url " + worker.url(), more);
  }
}
