package io.kfctl.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final FakeConsole console = FakeConsole.terminal();
  private final Screen screen = new Screen(console);

  @Test
  void live_lines_change_in_place_under_what_was_said() {
    screen.say("begin");
    screen.show(List.of("node1 10 %", "node2 20 %"));
    screen.say("a note");
    screen.show(List.of("node1 50 %", "node2 ok"));
    assertThat(shown()).isEqualTo("begin\na note\nnode1 50 %\nnode2 ok\n");
  }

  @Test
  void live_lines_that_end_leave_nothing_behind() {
    screen.show(List.of("node1", "node2", "node3"));
    screen.show(List.of("node2 only"));
    assertThat(shown()).isEqualTo("node2 only\n");
    screen.show(List.of());
    screen.say("done");
    assertThat(shown()).isEqualTo("done\n");
  }

  @Test
  void a_long_saying_over_short_live_lines_is_whole() {
    screen.show(List.of("a", "b"));
    screen.say("one\ntwo is longer\nthree");
    assertThat(shown()).isEqualTo("one\ntwo is longer\nthree\na\nb\n");
  }

  @Test
  void others_write_while_the_live_lines_are_away() {
    screen.show(List.of("live"));
    String answer =
        screen.aside(
            () -> {
              console.write("Password: \n");
              return "secret";
            });
    assertThat(answer).isEqualTo("secret");
    assertThat(shown()).isEqualTo("Password: \nlive\n");
  }

  @Test
  void live_lines_never_wrap_nor_scroll() {
    screen.show(Collections.nCopies(40, "表".repeat(60)));
    assertThat(shown().lines()).hasSize(23).containsOnly("表".repeat(39));
  }

  @Test
  void a_terminal_made_narrower_has_wrapped_the_lines_that_are_there() {
    screen.show(List.of("x".repeat(70), "y"));
    console.resize(24, 40);
    screen.show(List.of("z"));
    assertThat(console.talkText()).contains("\r\u001b[3A");
  }

  @Test
  void what_is_said_without_live_lines_is_plain_text() {
    screen.say("one");
    screen.say("two");
    assertThat(console.talkText()).isEqualTo("one\ntwo\n");
  }

  private String shown() {
    return DrawnScreen.after(console.talkText());
  }
}
