package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RemoteCommandTest {
  @Test
  void wordsAreQuotedWhereTheyNeedIt() {
    assertThat(RemoteCommand.of("echo", "a", "", "b c", "it's", "~", "-x=1,2:3%@+./_").toShell())
        .isEqualTo("echo a '' 'b c' 'it'\\''s' '~' -x=1,2:3%@+./_");
  }

  @Test
  void changesMakeNewCommands() {
    RemoteCommand plain = RemoteCommand.of("true");
    RemoteCommand changed =
        plain.asRoot().within(Duration.ofSeconds(5)).withInput(RemoteCommand.Input.of("x"));

    assertThat(plain.isAsRoot()).isFalse();
    assertThat(plain.input()).isEmpty();
    assertThat(plain.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(changed.isAsRoot()).isTrue();
    assertThat(changed.input()).isPresent();
    assertThat(changed.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(changed.words()).isEqualTo(plain.words());
  }

  @Test
  void aCountingInputTellsEveryByteOfEveryRun() throws IOException {
    AtomicLong taken = new AtomicLong();
    RemoteCommand.Input input = RemoteCommand.Input.of("abcdef").counting(taken::addAndGet);

    for (int run = 1; run <= 2; run++) {
      try (InputStream in = input.open()) {
        assertThat(in.read()).isEqualTo('a');
        assertThat(in.readAllBytes()).hasSize(5);
      }
      assertThat(taken.get()).isEqualTo(6L * run);
    }
  }
}
