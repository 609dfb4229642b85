package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.console.ReaderGone;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorHandlerTest {
  @Test
  void an_error_says_what_is_wrong_and_what_to_type_next() {
    Run.of(Samples::of, "fail", "user")
        .exits(ExitCode.UNREACHABLE)
        .prints("")
        .says("error: node1: no answer\non port 22\nhint: kfctl status\n");
  }

  @Test
  void several_errors_are_all_told_and_the_worst_counts() {
    Run.of(Samples::of, "fail", "several")
        .exits(ExitCode.UNREACHABLE)
        .says(
            """
            error: no topic a
            hint: kfctl topic list
            error: node2: no answer
            error: node3: disk full
            hint: free some space
            """);
  }

  @Test
  void what_comes_after_all_of_them_is_told_last() {
    Run.of(Samples::of, "fail", "several-then")
        .exits(ExitCode.FAILED)
        .says(
            """
            error: node1: disk full
            hint: free some space
            error: node2: disk full
            hint: try again
            """);
  }

  @Test
  void an_interruption_may_say_how_to_go_on() {
    Run.of(Samples::of, "fail", "interrupted-then")
        .exits(ExitCode.INTERRUPTED)
        .says("error: interrupted\nhint: go on with: kfctl install\n");
  }

  @Test
  void facts_from_below_become_words_by_their_type_through_wrappers() {
    Run.of(Samples::of, "fail", "mapped")
        .exits(ExitCode.NOT_FOUND)
        .says("error: x.json is not there\nhint: look with ls\n");
  }

  @Test
  void what_a_server_said_cannot_command_the_terminal() {
    Run.of(Samples::of, "fail", "unchecked")
        .exits(ExitCode.FAILED)
        .says("error: I/O: reset\\u001b[2J\n");
  }

  @Test
  void verbose_shows_the_cause_of_an_error() {
    Run run = Run.of(Samples::of, "-v", "fail", "user").exits(ExitCode.UNREACHABLE);
    assertThat(run.stderr())
        .startsWith("error: node1: no answer\non port 22\nhint: kfctl status\n")
        .contains("io.kfctl.error.UserError: node1: no answer", "at io.kfctl.cli.Samples$Fail");
    assertThat(run.verboseHook()).isTrue();
    assertThat(Run.of(Samples::of, "fail", "user").verboseHook()).isFalse();
  }

  @Test
  void a_bug_is_told_with_its_trace_and_without_the_secrets_typed() {
    Run run =
        Run.of(Samples::of, "-q", "fail", "hunter1", "--password", "hunter2").exits(ExitCode.BUG);
    assertThat(run.stdout()).isEmpty();
    assertThat(run.stderr())
        .startsWith("error: this is a bug in kfctl: java.lang.IllegalStateException: bad state\n")
        .contains("at io.kfctl.cli.Samples$Fail.call(")
        .endsWith(
            "hint: report it with all that stands above and this: kfctl 1.2.3 (abc1234),"
                + " Java 17 on Linux, called as kfctl fail --password=... ...\n")
        .doesNotContain("hunter2");
  }

  @Test
  void an_error_of_the_jvm_is_a_bug_too() {
    Run run = Run.of(Samples::of, "fail", "error").exits(ExitCode.BUG);
    assertThat(run.stderr()).contains("java.lang.NoClassDefFoundError: a/B");
  }

  @Test
  void an_interruption_is_no_bug() {
    Run.of(Samples::of, "fail", "interrupt")
        .exits(ExitCode.INTERRUPTED)
        .says("error: interrupted\n");
    Run.of(Samples::of, "fail", "wrapped-interrupt").exits(ExitCode.INTERRUPTED);
    Run.of(Samples::of, "fail", "cancelled").exits(ExitCode.INTERRUPTED);
    Run.of(Samples::of, "fail", "while-interrupted").exits(ExitCode.INTERRUPTED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_reader_who_has_gone_ends_it_quietly() {
    FakeConsole console = FakeConsole.piped().failingWith(new ReaderGone(new IOException("x")));
    Run.on(console, Map.of(), Samples::of, "topic", "list", "-q").exits(ExitCode.OK).says("");
    Run.on(console, Map.of(), Samples::of, "--help").exits(ExitCode.OK).says("");
  }

  @Test
  void output_that_cannot_be_written_is_a_failure() {
    FakeConsole console = FakeConsole.piped().failingWith(new IOException("No space left"));
    Run.on(console, Map.of(), Samples::of, "topic", "list", "-q")
        .exits(ExitCode.FAILED)
        .says(
            "error: cannot write the output: No space left\n"
                + "hint: look at the place that standard output goes to\n");
  }
}
