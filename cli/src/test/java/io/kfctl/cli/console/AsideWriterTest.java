package io.kfctl.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsideWriterTest {
  private final FakeConsole console = FakeConsole.terminal();
  private final Screen screen = new Screen(console);

  @Test
  void data_on_the_same_terminal_stands_above_the_live_lines() throws IOException {
    Writer data = new AsideWriter(console.talk(), screen);
    screen.show(List.of("live"));
    data.write("NAME\n");
    data.write("orders\n");
    assertThat(shown()).isEqualTo("live\n");
    data.flush();
    screen.show(List.of("live 2"));
    assertThat(shown()).isEqualTo("NAME\norders\nlive 2\n");
  }

  @Test
  void a_failure_to_write_is_the_same_failure() throws IOException {
    IOException full = new IOException("full");
    Writer data = new AsideWriter(FakeConsole.terminal().failingWith(full).data(), screen);
    data.write("x");
    assertThatThrownBy(data::flush).isSameAs(full);
  }

  private String shown() {
    return DrawnScreen.after(console.talkText());
  }
}
