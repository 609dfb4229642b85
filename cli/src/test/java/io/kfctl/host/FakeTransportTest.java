package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FakeTransportTest extends TransportBasics {
  private final FakeTransport fake = new FakeTransport("node1");

  @Override
  protected Transport transport() {
    return fake;
  }

  @Override
  protected void given(RemoteCommand command, int status, String output, String errors) {
    fake.on(
        asked -> asked.words().equals(command.words()),
        run -> FakeTransport.result(status, output, errors));
  }

  @Test
  void anUnexpectedCommandFailsTheTest() {
    assertThatThrownBy(() -> fake.run(RemoteCommand.of("rm", "-rf", "/").asRoot()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("node1 has no answer for: rm -rf / [rm, -rf, /]");
  }

  @Test
  void remembersWhatRanAndWhatItRead() {
    fake.onAnything();

    fake.run(RemoteCommand.of("true"));
    fake.run(RemoteCommand.script("write", "cat > x").withInput(RemoteCommand.Input.of("中文")));

    assertThat(fake.titles()).containsExactly("true", "write");
    assertThat(fake.runs().get(1).inputText()).isEqualTo("中文");
  }

  @Test
  void theLastAnswerCounts() {
    fake.onAnything().onWords(List.of("date"), "yesterday").onWords(List.of("date"), "today");

    assertThat(fake.run(RemoteCommand.of("date")).text()).isEqualTo("today");
  }
}
