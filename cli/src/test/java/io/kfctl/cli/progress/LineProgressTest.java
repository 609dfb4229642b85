package io.kfctl.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.console.Screen;
import io.kfctl.progress.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineProgressTest {
  private final FakeConsole console = FakeConsole.piped();
  private final FakeTicker ticker = new FakeTicker();
  private final Progress progress = new LineProgress(new Screen(console), ticker);

  @Test
  void a_step_is_a_line_at_its_begin_and_one_at_its_end() {
    Progress.Task step = progress.started("node1", "start kafka-server", 0);
    ticker.pass(Duration.ofMillis(3_210));
    step.finished();
    assertThat(console.talkText())
        .isEqualTo("node1: start kafka-server\nnode1: start kafka-server: done in 3.2 s\n");
  }

  @Test
  void a_long_copy_says_every_ten_seconds_how_far_it_is() {
    Progress.Task copy = progress.started("node1", "copy kafka.tgz", 100_000_000);
    for (int second = 0; second < 25; second++) {
      ticker.pass(Duration.ofSeconds(1));
      copy.advanced(4_000_000);
    }
    copy.finished();
    assertThat(console.talkText())
        .isEqualTo(
            """
            node1: copy kafka.tgz (100 MB)
            node1: copy kafka.tgz:  40 % of 100 MB, 4.0 MB/s, 15 s left
            node1: copy kafka.tgz:  80 % of 100 MB, 4.0 MB/s, 5.0 s left
            node1: copy kafka.tgz: done, 100 MB in 25 s
            """);
  }

  @Test
  void a_failure_says_why_in_one_harmless_line() {
    progress.started("", "assemble", 0).failed("disk full\n\u001b[2J");
    assertThat(console.talkText())
        .isEqualTo("assemble\nassemble: failed: disk full\\n\\u001b[2J\n");
  }

  @Test
  void a_copy_larger_than_announced_stays_at_a_hundred_percent() {
    Progress.Task copy = progress.started("node1", "copy", 10);
    ticker.pass(Duration.ofSeconds(11));
    copy.advanced(20);
    assertThat(console.talkText()).contains("100 % of 10 B").endsWith(", 0.0 s left\n");
  }
}
