package io.kfctl.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"y", "yes", " YES "})
  void yes_goes_on(String answer) {
    FakeConsole console = FakeConsole.terminal(answer);
    assertThatCode(() -> questions(console).confirm("Restart kafka?")).doesNotThrowAnyException();
    assertThat(console.talkText()).isEqualTo("Restart kafka? [y/N] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "no", "yess", "ja"})
  void anything_else_stops(String answer) {
    assertStops(() -> questions(FakeConsole.terminal(answer)).confirm("Restart kafka?"));
  }

  @Test
  void the_end_of_the_input_is_no_yes() {
    assertStops(() -> questions(FakeConsole.terminal()).confirm("Restart kafka?"));
    assertStops(() -> questions(FakeConsole.terminal()).confirmByTyping("All goes.", "datasync"));
  }

  @Test
  void what_cannot_be_undone_wants_the_word() {
    FakeConsole console = FakeConsole.terminal("datasync");
    questions(console).confirmByTyping("All data of datasync will be deleted.", "datasync");
    assertThat(console.talkText())
        .isEqualTo("All data of datasync will be deleted.\nType datasync to go on: ");
    assertStops(() -> questions(FakeConsole.terminal("yes")).confirmByTyping("x", "datasync"));
    assertStops(() -> questions(FakeConsole.terminal("Datasync")).confirmByTyping("x", "datasync"));
  }

  @Test
  void without_a_terminal_it_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> questions(FakeConsole.piped()).confirm("Delete 3 topics?"))
        .asInstanceOf(type(UserError.class))
        .satisfies(
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(error).hasMessage("there is no terminal to ask on: Delete 3 topics?");
              assertThat(error.hint()).hasValue("add --yes to go on without being asked");
            });
  }

  @Test
  void a_secret_is_not_shown_and_its_line_is_ended() {
    FakeConsole console = FakeConsole.terminal("geheim");
    Screen screen = new Screen(console);
    screen.show(List.of("live"));
    Optional<char[]> secret = new Questions(console, screen).password("Password for root@node1:");
    assertThat(secret).hasValueSatisfying(s -> assertThat(s).isEqualTo("geheim".toCharArray()));
    assertThat(console.secretsRead()).isEqualTo(1);
    assertThat(DrawnScreen.after(console.talkText()))
        .isEqualTo("Password for root@node1: \nlive\n");
  }

  @Test
  void a_secret_that_nobody_can_type_is_none() {
    FakeConsole piped = FakeConsole.piped();
    assertThat(questions(piped).password("Password:")).isEmpty();
    assertThat(piped.talkText()).isEmpty();
    assertThat(questions(FakeConsole.terminal()).password("Password:")).isEmpty();
    assertThat(questions(FakeConsole.terminal("")).password("Password:")).isEmpty();
  }

  @Test
  void a_hostile_name_in_a_question_cannot_command_the_terminal() {
    FakeConsole console = FakeConsole.terminal("y");
    questions(console).confirm("Delete topic \u001b[2J?");
    assertThat(console.talkText()).isEqualTo("Delete topic \\u001b[2J? [y/N] ");
  }

  private static Questions questions(FakeConsole console) {
    return new Questions(console, new Screen(console));
  }

  private static void assertStops(ThrowingCallable question) {
    assertThatThrownBy(question)
        .asInstanceOf(type(UserError.class))
        .satisfies(error -> assertThat(error.exitCode()).isEqualTo(ExitCode.NO))
        .satisfies(error -> assertThat(error).hasMessage("stopped: nothing was changed"));
  }
}
