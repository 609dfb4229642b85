package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.console.FakeConsole;
import io.kfctl.error.ExitCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpPageTest {
  private static final String GLOBAL_OPTIONS =
      """
      Global options:
        -f, --cluster=FILE    The cluster file; else $KFCTL_CLUSTER, ./cluster.yaml,
                                or that of the current context.
        -o, --output=FORMAT   table, wide, json, yaml, name. The default is a table.
            --no-color        No colour on a terminal either; so does the variable
                                NO_COLOR.
        -q, --quiet           No notes and no progress; only data, warnings and
                                errors.
        -v, --verbose         Say what is read and where kfctl connects to, and the
                                cause of an error.
        -h, --help            Show this help.
      """;

  private static final String ROOT =
      """
      Turns bare Linux hosts into a running change-data pipeline and keeps it healthy:
      MySQL -> Debezium -> Kafka Connect -> Kafka -> Kafka Connect -> DolphinDB.

      Usage: kfctl [-V] [COMMAND]

      Topics:
        topic    Topics of the cluster.
        follow   Lines as they come.

      Other:
        fail     Fail in a certain way.
        work     Something long.
        never    Nobody calls it.
        help     Show the help of a command, as --help after it does.
        version  Print which kfctl this is, and which Java runs it.

      Options:
        -V, --version         Print the version.

      %s
      Examples:
        kfctl help install         all about one command
        kfctl -f prod.yaml status  how a cluster is, by its file
        kfctl status -o json       the same for a script

      Exit codes:
          0  done
          1  it was tried and failed
          2  wrong usage, an invalid file, or a terminal is needed to ask
          3  the answer is no: changes or trouble found, time is up
          4  there is no such thing
          5  it cannot be reached
         70  a bug in kfctl
        130  interrupted
      """
          .formatted(GLOBAL_OPTIONS);

  @Test
  void kfctl_alone_shows_its_commands_in_groups() {
    Run.of(Samples::of).exits(ExitCode.OK).prints(ROOT).says("");
    Run.of(Samples::of, "--help").exits(ExitCode.OK).prints(ROOT).says("");
    Run.of(Samples::of, "-h").exits(ExitCode.OK).prints(ROOT).says("");
  }

  @Test
  void on_a_narrow_terminal_lines_are_broken_between_words() {
    FakeConsole narrow = FakeConsole.terminal();
    narrow.resize(24, 60);
    Run help = Run.on(narrow, Map.of(), Samples::of, "--help");
    assertThat(help.stdout())
        .startsWith(
            """
            Turns bare Linux hosts into a running change-data pipeline
            and keeps it healthy: MySQL -> Debezium -> Kafka Connect ->
            Kafka -> Kafka Connect -> DolphinDB.

            Usage: kfctl [-V] [COMMAND]
            """)
        .contains(
            """
              version  Print which kfctl this is, and which Java runs
                       it.
            """)
        .contains(
            """
                2  wrong usage, an invalid file, or a terminal is needed
                   to ask
            """);
    assertThat(help.stdout().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(61));
  }

  @Test
  void examples_that_leave_no_room_have_what_they_do_below() {
    FakeConsole narrow = FakeConsole.terminal();
    narrow.resize(24, 55);
    assertThat(Run.on(narrow, Map.of(), Samples::of, "--help").stdout())
        .contains(
            """
            Examples:
              kfctl help install
                  all about one command
              kfctl -f prod.yaml status
                  how a cluster is, by its file
            """);
  }

  @Test
  void help_and_a_command_show_the_same_as_the_command_and_help() {
    String page = Run.of(Samples::of, "topic", "delete", "--help").stdout();
    Run.of(Samples::of, "help", "topic", "delete").exits(ExitCode.OK).prints(page);
    Run.of(Samples::of, "help").exits(ExitCode.OK).prints(ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help topc", "topc --help", "topc list --help", "help topc list"})
  void help_about_an_unknown_command_is_an_error(String line) {
    Run.of(Samples::of, line.split(" "))
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            "error: unknown command 'topc'\nhint: did you mean topic?\n"
                + "hint: try 'kfctl --help'\n");
  }

  @Test
  void a_branch_shows_its_commands() {
    Run.of(Samples::of, "topic", "--help")
        .exits(ExitCode.OK)
        .prints(
            """
            Topics of the cluster.

            Usage: kfctl topic [COMMAND]

            Commands:
              list    List topics.
              delete  Delete topics.

            %s
            Examples:
              kfctl topic list         all
              kfctl topic delete a -y  one less

            Exit codes:
                0  done
            """
                .formatted(GLOBAL_OPTIONS));
  }

  @Test
  void a_command_shows_its_own_options_before_those_of_all() {
    Run.of(Samples::of, "topic", "delete", "--help")
        .exits(ExitCode.OK)
        .prints(
            """
            Delete topics.

            Usage: kfctl topic delete [-y] TOPIC...

            Parameters:
                  TOPIC...          Their names.

            Options:
              -y, --yes             Do not ask, go on.

            %s"""
                .formatted(GLOBAL_OPTIONS));
  }
}
