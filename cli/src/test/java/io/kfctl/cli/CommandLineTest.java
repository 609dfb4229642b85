package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.console.FakeConsole;
import io.kfctl.error.ExitCode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a command line is read, and what stands around a command's own work. */
class CommandLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-o json -q topic list",
        "topic list -o json -q",
        "topic -q list -o=json",
        "-qo json topic ls",
        "-o yaml topic list --output=JSON --quiet"
      })
  void global_options_stand_before_or_after_the_command(String line) {
    Run.of(Samples::of, line.split(" "))
        .exits(ExitCode.OK)
        .says("")
        .prints("[\n  {\n    \"name\": \"orders\"\n  },\n  {\n    \"name\": \"订单\"\n  }\n]\n");
  }

  @Test
  void a_value_may_begin_with_a_dash() {
    Run.of(Samples::of, "topic", "list", "--match", "-10m", "-o", "name")
        .exits(ExitCode.OK)
        .prints("orders\n订单\n")
        .says("match: -10m\n");
  }

  @Test
  void notes_are_normal_details_are_for_verbose_and_quiet_hides_both() {
    Run.of(Samples::of, "topic", "list").says("match: all\n");
    Run.of(Samples::of, "topic", "list", "-v", "--bootstrap-server", "a:9092")
        .says("brokers: a:9092\nmatch: all\n");
    Run.of(Samples::of, "topic", "list", "-q").says("");
  }

  @Test
  void a_command_ends_with_its_own_code() {
    Run.of(Samples::of, "follow", "-o", "json")
        .exits(ExitCode.NO)
        .prints("{\"name\":\"a\"}\n{\"name\":\"b\"}\n");
  }

  @Test
  void an_unknown_command_is_told_with_those_that_are_like_it() {
    Run.of(Samples::of, "topics")
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            "error: unknown command 'topics'\nhint: did you mean topic?\nhint: try 'kfctl --help'\n");
    Run.of(Samples::of, "topic", "xyz")
        .exits(ExitCode.USAGE)
        .says(
            "error: unknown command 'xyz'\n"
                + "hint: there are: list, delete\n"
                + "hint: try 'kfctl topic --help'\n");
  }

  @Test
  void an_unknown_option_is_told_with_those_that_are_like_it() {
    Run.of(Samples::of, "topic", "list", "--outptu", "json")
        .exits(ExitCode.USAGE)
        .says(
            "error: unknown option '--outptu'\n"
                + "hint: did you mean --output?\n"
                + "hint: try 'kfctl topic list --help'\n");
  }

  @Test
  void a_wrong_value_is_told_with_those_that_are_right() {
    Run.of(Samples::of, "topic", "list", "-o", "xml")
        .exits(ExitCode.USAGE)
        .says(
            "error: invalid value for option '--output':"
                + " 'xml' is none of [table, wide, json, yaml, name]\n"
                + "hint: try 'kfctl topic list --help'\n");
    Run.of(Samples::of, "topic", "list", "extra")
        .exits(ExitCode.USAGE)
        .says("error: unexpected argument 'extra'\nhint: try 'kfctl topic list --help'\n");
    Run.of(Samples::of, "topic", "delete")
        .exits(ExitCode.USAGE)
        .says(
            "error: missing required parameter: 'TOPIC'\nhint: try 'kfctl topic delete --help'\n");
  }

  @Test
  void a_branch_alone_is_half_a_command() {
    Run.of(Samples::of, "topic")
        .exits(ExitCode.USAGE)
        .prints("")
        .says("error: kfctl topic needs a command: list, delete\nhint: try 'kfctl topic --help'\n");
  }

  @Test
  void at_signs_and_dollars_are_nothing_special() {
    Run.of(Samples::of, "topic", "delete", "-y", "-o", "name", "@file", "${HOME}", "--", "-x")
        .exits(ExitCode.OK)
        .prints("@file\n${HOME}\n-x\n");
  }

  @Test
  void a_question_is_asked_on_a_terminal_and_refused_without_one() {
    Run.on(FakeConsole.terminal("y"), Map.of(), Samples::of, "topic", "delete", "a")
        .exits(ExitCode.OK)
        .says("Delete a? [y/N] ");
    Run.on(FakeConsole.terminal("n"), Map.of(), Samples::of, "topic", "delete", "a")
        .exits(ExitCode.NO)
        .prints("")
        .says("Delete a? [y/N] error: stopped: nothing was changed\n");
    Run.of(Samples::of, "topic", "delete", "a")
        .exits(ExitCode.USAGE)
        .says(
            "error: there is no terminal to ask on: Delete a?\n"
                + "hint: add --yes to go on without being asked\n");
    Run.of(Samples::of, "topic", "delete", "a", "--yes").exits(ExitCode.OK).says("");
  }

  @Test
  void colour_is_for_terminals_that_want_it() {
    Map<String, String> terminal = Map.of("TERM", "xterm");
    assertThat(coloured(FakeConsole.terminal(), terminal)).isTrue();
    assertThat(coloured(FakeConsole.terminal(), terminal, "--no-color")).isFalse();
    assertThat(coloured(FakeConsole.terminal(), Map.of("TERM", "xterm", "NO_COLOR", "1")))
        .isFalse();
    assertThat(coloured(FakeConsole.terminal(), Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(coloured(FakeConsole.terminal(), Map.of("TERM", "dumb"))).isFalse();
    assertThat(coloured(FakeConsole.terminal(), Map.of())).isFalse();
    assertThat(coloured(FakeConsole.piped(), terminal)).isFalse();
  }

  private static boolean coloured(
      FakeConsole console, Map<String, String> environment, String... more) {
    Run list = Run.on(console, environment, Samples::of, concat(more, "topic", "list"));
    Run failed = Run.on(console, environment, Samples::of, concat(more, "fail", "user"));
    Run help = Run.on(console, environment, Samples::of, concat(more, "--help"));
    boolean data = list.stdout().contains("\u001b");
    assertThat(failed.stderr().contains("\u001b[31merror:\u001b[0m")).isEqualTo(data);
    assertThat(help.stdout().contains("\u001b[1mUsage:\u001b[0m")).isEqualTo(data);
    return data;
  }

  private static String[] concat(String[] more, String... words) {
    return Stream.concat(Arrays.stream(more), Arrays.stream(words)).toArray(String[]::new);
  }

  @Test
  void progress_is_lines_in_a_pipe_bars_on_a_terminal_and_nothing_when_quiet() {
    String lines = "node1: unpack\nnode1: unpack: failed: no room\n";
    Run.of(Samples::of, "work").says(lines);
    Run.of(Samples::of, "work", "-q").says("");
    Map<String, String> xterm = Map.of("TERM", "xterm");
    assertThat(Run.on(FakeConsole.terminal(), xterm, Samples::of, "work").stderr())
        .contains("node1: unpack: \u001b[31mfailed: no room\u001b[0m\n");
    Run.on(FakeConsole.terminal(), xterm, Samples::of, "work", "-v", "--no-color").says(lines);
  }

  @Test
  void the_version_says_which_kfctl_this_is() {
    Run.of(Samples::of, "--version").exits(ExitCode.OK).prints("kfctl 1.2.3 (abc1234)\n").says("");
    Run.of(Samples::of, "version")
        .exits(ExitCode.OK)
        .prints(
            """
            Version:    1.2.3
            Commit:     abc1234
            Build jdk:  17.0.15
            Java:       17.0.15
            """);
    Run.of(Samples::of, "version", "-o", "name").prints("1.2.3\n");
    JsonShape.of("version").matches(Run.of(Samples::of, "version", "-o", "json").stdout());
  }
}
