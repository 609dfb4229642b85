package io.kfctl.cli.connector;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorDeleteCommandTest {
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker =
        new FakeWorker()
            .answers("GET /connectors", 200, "[\"a\",\"a 同步\",\"ab\",\"b\"]")
            .answers("DELETE /connectors/a", 204, "")
            .answers("DELETE /connectors/a 同步", 204, "")
            .answers("DELETE /connectors/ab", 204, "");
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void it_shows_what_goes_asks_and_deletes_after_a_yes() {
    onTerminal("y", "a 同步", "a")
        .exits(ExitCode.OK)
        .prints("NAME\na 同步\na\n")
        .says(
            """
            delete connector 'a 同步'
            delete connector 'a'
            Delete these 2 connectors? [y/N]\s""");
    assertThat(deleted()).containsExactly("DELETE /connectors/a 同步", "DELETE /connectors/a");
  }

  @Test
  void after_a_no_nothing_is_deleted() {
    onTerminal("n", "a").exits(ExitCode.NO).prints("");
    assertThat(deleted()).isEmpty();
  }

  @Test
  void without_a_terminal_it_needs_a_yes_beforehand() {
    delete("a")
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            """
            delete connector 'a'
            error: there is no terminal to ask on: Delete 'a'?
            hint: add --yes to go on without being asked
            """);
    assertThat(deleted()).isEmpty();
    Run run = delete("a", "--yes", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector delete").matches(run.stdout());
    assertThat(deleted()).containsExactly("DELETE /connectors/a");
  }

  @Test
  void a_pattern_matches_whole_names_only() {
    delete("--match", "a", "--yes", "-o", "name").exits(ExitCode.OK).prints("a\n");
    delete("--match", "a.?", "a", "--yes", "-o", "name").exits(ExitCode.OK).prints("a\nab\n");
  }

  @Test
  void with_an_unknown_name_among_them_none_is_deleted() {
    delete("a", "c", "--yes")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: there is no connector 'c'
            hint: did you mean 'a'?
            hint: there are: a, a 同步, ab, b
            """);
    assertThat(deleted()).isEmpty();
  }

  @Test
  void one_must_be_named() {
    delete("--yes")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: which connector? name one or more, or give --match
            hint: kfctl connector list
            """);
    assertThat(worker.asked()).isEmpty();
  }

  @Test
  void what_was_deleted_before_one_could_not_be_is_told() {
    worker.answers("DELETE /connectors/b", 500, "{\"error_code\":500,\"message\":\"no\"}");
    delete("a", "b", "--yes", "-o", "name").exits(ExitCode.FAILED).prints("a\n");
  }

  private List<String> deleted() {
    return worker.asked().stream().filter(request -> request.startsWith("DELETE")).toList();
  }

  private Run delete(String... more) {
    return run("connector delete --connect-url " + worker.url(), more);
  }

  private Run onTerminal(String answer, String... names) {
    String[] words = new String[names.length + 4];
    System.arraycopy(
        new String[] {"connector", "delete", "--connect-url", worker.url()}, 0, words, 0, 4);
    System.arraycopy(names, 0, words, 4, names.length);
    return Run.on(FakeConsole.terminal(answer), Map.of(), StackCommands::of, words);
  }
}
