package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every transport does, the fake one included. */
public abstract class TransportBasics {
  /** The host's name, with which every message begins. */
  protected String hostName() {
    return "node1";
  }

  /** The transport under test. */
  protected abstract Transport transport();

  /** Tells a fake what the command would do on a real host; the real ones need no telling. */
  protected void given(RemoteCommand command, int status, String output, String errors) {}

  @Test
  void returnsOutputStatusAndErrors() {
    RemoteCommand command =
        RemoteCommand.script("say much", "echo out; echo err >&2; echo more >&2; exit 7");
    given(command, 7, "out\n", "err\nmore\n");

    CommandResult result = transport().run(command);

    assertThat(result.status()).isEqualTo(7);
    assertThat(result.text()).isEqualTo("out\n");
    assertThat(result.errors()).isEqualTo("err\nmore\n");
    assertThat(result.succeeded()).isFalse();
  }

  @Test
  void streamsOutputWhereItIsAskedTo() {
    RemoteCommand command = RemoteCommand.of("echo", "to the stream");
    given(command, 0, "to the stream\n", "");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();

    CommandResult result = transport().run(command, stream);

    assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("to the stream\n");
    assertThat(result.output()).isEmpty();
    assertThat(result.succeeded()).isTrue();
  }

  @Test
  void failureCarriesTheLastLineOfStderr() {
    RemoteCommand command =
        RemoteCommand.script("make folders", "echo first >&2; echo 'disk full' >&2; exit 3");
    given(command, 3, "", "first\ndisk full\n");

    assertThatThrownBy(() -> transport().runOrThrow(command))
        .isInstanceOf(HostException.CommandFailed.class)
        .hasMessage(hostName() + ": make folders failed: disk full")
        .satisfies(
            e ->
                assertThat(((HostException.CommandFailed) e).result().errors())
                    .isEqualTo("first\ndisk full\n"));
  }

  @Test
  void failureWithoutAWordCarriesTheStatus() {
    RemoteCommand command = RemoteCommand.script("say nothing", "exit 9");
    given(command, 9, "", "");

    assertThatThrownBy(() -> transport().runOrThrow(command))
        .hasMessage(hostName() + ": say nothing failed: exit status 9");
  }

  @Test
  void namesItsHost() {
    assertThat(transport().hostName()).isEqualTo(hostName());
  }
}
