package io.kfctl.host.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.host.RemoteCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  /** Whoever starts kfctl by nohup hands an ignored SIGHUP down, which a shell cannot undo. */
  @Test
  void a_command_ends_although_hangups_are_ignored() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", "trap '' HUP; exec \"$@\"", "sh"));
    words.addAll(Supervisor.words(RemoteCommand.of("sh", "-c", "exit 7"), Duration.ofSeconds(60)));
    Process process = new ProcessBuilder(words).start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(7);
    } finally {
      process.getOutputStream().close();
      process.destroyForcibly();
    }
  }
}
