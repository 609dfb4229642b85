package io.kfctl.cli.connector;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code connector update}, {@code apply}, {@code diff} and {@code validate}. */
class ConnectorUpdateCommandsTest {
  private static final String VALIDATE = "PUT /connector-plugins/x.Sink/config/validate";
  private static final String LIVE =
      "\"connector.class\":\"x.Sink\",\"name\":\"a\",\"topics\":\"t\",\"old.key\":\"1\","
          + "\"connection.password\":\"geheim\"";

  @TempDir private Path folder;
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker = new FakeWorker();
    worker
        .answers(
            "GET /connectors",
            200,
            Connectors.all(
                Connectors.one(
                    "a",
                    "sink",
                    LIVE,
                    "RUNNING",
                    Connectors.id("a", 0),
                    Connectors.task(0, "UNASSIGNED", ""))))
        .answers(
            VALIDATE,
            200,
            """
            {"name":"x.Sink","error_count":0,"configs":[
              {"definition":{"name":"topics"},"value":{"name":"topics","errors":[]}},
              {"definition":{"name":"old.key"},"value":{"name":"old.key","errors":[]}},
              {"definition":{"name":"auto.evolve"},"value":{"name":"auto.evolve","errors":[]}},
              {"definition":{"name":"connection.password"},
                "value":{"name":"connection.password","errors":[]}}]}
            """);
    for (String name : List.of("a", "new")) {
      String info =
          "{\"name\":\"%s\",\"type\":\"sink\",\"config\":{},\"tasks\":[%s]}"
              .formatted(name, Connectors.id(name, 0));
      worker
          .answers("POST /connectors", 201, info)
          .answers("PUT /connectors/" + name + "/config", 200, info)
          .answers("GET /connectors/" + name, 200, info)
          .answers(
              "GET /connectors/" + name + "/status",
              200,
              status(Connectors.task(0, "RUNNING", "")));
    }
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void an_update_keeps_the_secrets_behind_the_stars_and_says_what_it_changes() throws IOException {
    String file =
        file(
            "{\"connector.class\":\"x.Sink\",\"name\":\"a\",\"topics\":\"t2\","
                + "\"connection.password\":\"******\"}");
    Run run = act("update", "a", file).exits(ExitCode.OK);
    run.prints("NAME  CHANGE   STATE    TASKS\na     updated  RUNNING  1/1\n");
    assertThat(run.stderr().replace(file, "f.json"))
        .startsWith(
            """
            f.json: ****** stands for the value that 'a' has now: connection.password
            changed connector 'a' after f.json
              old.key: 1 -> -
              topics: t -> t2
            """);
    assertThat(sent("PUT /connectors/a/config"))
        .isEqualTo(
            "{\"connector.class\":\"x.Sink\",\"name\":\"a\",\"topics\":\"t2\","
                + "\"connection.password\":\"geheim\"}");
    JsonShape.of("connector update").matches(act("update", "a", file, "-o", "json").stdout());
  }

  @Test
  void what_is_so_already_is_left_alone() throws IOException {
    String file = file("{" + LIVE.replace("geheim", "******") + "}");
    Run run = act("update", "a", file).exits(ExitCode.OK);
    assertThat(run.stderr()).contains("connector 'a' is so already\n");
    assertThat(run.stdout()).contains("unchanged");
    assertThat(worker.asked()).noneMatch(request -> request.startsWith("PUT /connectors/"));
  }

  @Test
  void what_is_so_already_and_has_failed_is_trouble_all_the_same() throws IOException {
    String trace = "x.Y: no\\nCaused by: java.io.IOException: login root/geheim refused\\n";
    String ids = Connectors.id("a", 0) + "," + Connectors.id("a", 1);
    String tasks = Connectors.task(0, "RUNNING", "") + "," + Connectors.task(1, "FAILED", trace);
    worker
        .answers(
            "GET /connectors",
            200,
            Connectors.all(Connectors.one("a", "sink", LIVE, "RUNNING", ids, tasks)))
        .answers(
            "GET /connectors/a",
            200,
            "{\"name\":\"a\",\"type\":\"sink\",\"config\":{},\"tasks\":[%s]}".formatted(ids))
        .answers("GET /connectors/a/status", 200, status(tasks));
    Run run = act("update", "a", file("{" + LIVE + "}")).exits(ExitCode.FAILED);
    run.prints("NAME  CHANGE     STATE   TASKS\na     unchanged  FAILED  1/2\n");
    assertThat(run.stderr())
        .contains("connector 'a' is so already\n")
        .endsWith(
            """
            error: connector 'a' was left as it is and failed: java.io.IOException: login root/****** refused
            hint: with the whole stack trace: kfctl connector status a -v
            hint: to try again what failed: kfctl connector restart a --failed
            """);
    assertThat(worker.asked()).noneMatch(request -> request.startsWith("PUT /connectors/"));
  }

  @Test
  void what_is_so_already_and_does_not_run_is_no_success() throws IOException {
    worker.answers("GET /connectors/a/status", 200, status(""));
    Run run = act("update", "a", file("{" + LIVE + "}"), "--timeout", "0").exits(ExitCode.NO);
    assertThat(run.stderr()).contains("error: connector 'a' was left as it is and does not run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAUSED", "STOPPED"})
  void what_is_so_already_stays_paused_or_stopped(String state) throws IOException {
    worker.answers(
        "GET /connectors", 200, Connectors.all(Connectors.one("a", "sink", LIVE, state, "", "")));
    act("update", "a", file("{" + LIVE + "}")).exits(ExitCode.OK);
    assertThat(worker.asked()).noneMatch(request -> request.startsWith("PUT /connectors/"));
  }

  @Test
  void stars_without_a_live_value_are_never_sent() throws IOException {
    String file = file("{\"connector.class\":\"x.Sink\",\"api.token\":\"******\"}");
    for (List<String> words :
        List.of(
            List.of("update", "a", file),
            List.of("apply", whole("new", "\"api.token\":\"******\"")))) {
      Run run =
          act(words.get(0), words.subList(1, words.size()).toArray(new String[0]))
              .exits(ExitCode.USAGE);
      assertThat(run.stderr()).contains("holds ****** instead of a secret: api.token\n");
    }
    assertThat(worker.asked()).containsOnly("GET /connectors");
  }

  @Test
  void every_file_with_stars_that_nothing_stands_behind_is_told() throws IOException {
    String first = whole("new", "\"api.token\":\"******\"");
    String second = whole("newer", "\"connection.password\":\"******\"");
    String hint = "hint: write the secret itself into the file\n";
    act("apply", first, second)
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            "error: %s: the configuration of 'new' holds ****** instead of a secret: api.token\n"
                    .formatted(first)
                + hint
                + "error: %s: the configuration of 'newer' holds ****** instead of a secret: connection.password\n"
                    .formatted(second)
                + hint);
    act("validate", first)
        .exits(ExitCode.NO)
        .prints(
            """
            SEVERITY  KEY        VALUE   REASON
            error     api.token  ******  it stands for a secret that no live connector has
            """);
    assertThat(worker.asked()).containsOnly("GET /connectors");
  }

  @Test
  void the_two_kinds_of_file_are_told_apart_with_what_to_type() throws IOException {
    String whole = whole("a", "\"topics\":\"t\"");
    act("update", "a", whole)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s:1:13: this file creates a connector, with name and config; an update takes what stands inside of config, without the name
            hint: this file can be applied: kfctl connector apply %1$s
            """
                .formatted(whole));
    String bare = file("{\"connector.class\":\"x.Sink\"}");
    for (String command : List.of("create", "apply", "diff", "validate")) {
      act(command, bare)
          .exits(ExitCode.USAGE)
          .says(
              """
              error: %s:1:2: this is a bare configuration; to create a connector: {"name": "...", "config": {...}}
              hint: to change one with it: kfctl connector update NAME %1$s
              """
                  .formatted(bare));
    }
    String other = file("{\"connector.class\":\"x.Sink\",\"name\":\"b\"}");
    act("update", "a", other)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s is the configuration of 'b', not of 'a'
            hint: to change that one: kfctl connector update b %1$s
            """
                .formatted(other));
    assertThat(worker.asked()).isEmpty();
  }

  @Test
  void one_that_does_not_exist_cannot_be_updated() throws IOException {
    act("update", "b", file("{\"connector.class\":\"x.Sink\"}"))
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: there is no connector 'b'
            hint: did you mean 'a'?
            hint: there are: a
            hint: to create it, put the configuration into {"name": ..., "config": {...}}: kfctl connector create FILE
            """);
  }

  @Test
  void apply_creates_what_is_missing_and_changes_what_is_otherwise() throws IOException {
    String old = whole("a", "\"topics\":\"t3\",\"connection.password\":\"******\"");
    String fresh = whole("new", "\"topics\":\"t\"");
    Run run = act("apply", old, fresh, "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector apply").matches(run.stdout());
    assertThat(run.stdout()).contains("\"updated\"").contains("\"created\"");
    assertThat(sent("PUT /connectors/a/config")).contains("geheim").doesNotContain("******");
    assertThat(sent("POST /connectors")).startsWith("{\"name\":\"new\"");
  }

  @Test
  void what_connect_refuses_changes_nothing() throws IOException {
    refuse();
    String file = whole("a", "\"topics\":\"t3\",\"connection.password\":\"neu\"");
    for (String command : List.of("apply", "diff")) {
      Run run = act(command, file).exits(ExitCode.USAGE).prints("");
      assertThat(run.stderr())
          .isEqualTo(
              """
              error: %s: Connect refuses the configuration of 'a':
                connection.password = ******: too short
              hint: correct the file and try again: nothing was changed
              """
                  .formatted(file));
    }
    assertThat(worker.asked()).noneMatch(request -> request.startsWith("PUT /connectors/"));
  }

  @Test
  void a_difference_is_shown_without_secrets() throws IOException {
    String file =
        whole("a", "\"topics\":\"表\",\"connection.password\":\"neu\",\"auto.evolve\":\"false\"");
    act("diff", file)
        .exits(ExitCode.NO)
        .prints(
            """
            KEY                  CHANGE  LIVE    FILE
            auto.evolve          add     -       false
            connection.password  change  ******  ******
            old.key              remove  1       -
            topics               change  t       表
            """);
    JsonShape.of("connector diff").matches(act("diff", file, "-o", "json").stdout());
    String same = file("{" + LIVE.replace("geheim", "******") + "}");
    Run run = act("diff", same, "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector diff").matches(run.stdout());
    Run none = act("diff", whole("b", "")).exits(ExitCode.NOT_FOUND);
    assertThat(none.stderr()).contains("there are: a\n").contains("kfctl connector create ");
  }

  @Test
  void validate_says_what_is_wrong_and_what_is_doubtful() throws IOException {
    String doubtful =
        whole("v", "\"auto.evolve\":\"true\",\"topcs\":\"t\",\"connection.password\":\"geheim\"");
    Run run = act("validate", doubtful).exits(ExitCode.OK).says("");
    assertThat(run.stdout().replace(doubtful, "f"))
        .contains("warning   topcs        -      'topcs' is no key that the connector declares")
        .contains("did you mean 'topics'?")
        .contains("'auto.evolve' is true: the sink would change the tables of its database");
    JsonShape.of("connector validate").matches(act("validate", doubtful, "-o", "json").stdout());
    refuse();
    Run refused = act("validate", doubtful, "-o", "json").exits(ExitCode.NO);
    JsonShape.of("connector validate").matches(refused.stdout());
    assertThat(refused.stdout())
        .contains("\"reason\": \"too short\"")
        .contains("\"value\": \"******\"")
        .doesNotContain("geheim");
  }

  private void refuse() {
    worker.answers(
        VALIDATE,
        200,
        """
        {"name":"x.Sink","error_count":1,"configs":[
          {"definition":{"name":"topics"},"value":{"name":"topics","errors":[]}},
          {"definition":{"name":"connection.password"},"value":{"name":"connection.password",
            "value":"neu","errors":["too short"]}}]}
        """);
  }

  private static String status(String tasks) {
    return """
        {"name":"a","type":"sink","connector":{"state":"RUNNING","worker_id":"w:8083"},"tasks":[%s]}
        """
        .formatted(tasks);
  }

  private String sent(String request) {
    return worker.asked().stream()
        .filter(asked -> asked.startsWith(request + " "))
        .findFirst()
        .orElseThrow()
        .substring(request.length() + 1);
  }

  private String whole(String name, String config) throws IOException {
    return file(
        "{\"name\":\"%s\",\"config\":{\"connector.class\":\"x.Sink\"%s}}"
            .formatted(name, config.isEmpty() ? "" : "," + config));
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "f", ".json"), text).toString();
  }

  private Run act(String action, String... more) {
    return run("connector " + action + " --connect-url " + worker.url(), more);
  }
}
