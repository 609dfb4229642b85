package io.kfctl.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.cli.console.DrawnScreen;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.console.Screen;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private final FakeConsole console = FakeConsole.terminal();
  private final Screen screen = new Screen(console);
  private final FakeTicker ticker = new FakeTicker();
  private final ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor();
  private final Progress progress = new TerminalProgress(screen, ticker, false, painter);

  @AfterEach
  void stopPainting() {
    painter.shutdownNow();
  }

  @Test
  void hosts_in_parallel_have_a_line_each_below_what_has_ended_and_what_was_said() {
    Progress.Task copy1 = progress.started("node1", "copy kafka.tgz", 100_000_000);
    Progress.Task copy2 = progress.started("节点二", "copy kafka.tgz", 100_000_000);
    Progress.Task start3 = progress.started("n3", "start zookeeper", 0);
    ticker.pass(Duration.ofSeconds(2));
    copy1.advanced(50_000_000);
    copy2.advanced(10_000_000);
    screen.say("note: java is new");
    start3.finished();
    awaitScreen(
        """
        note: java is new
        n3: start zookeeper: done in 2.0 s
        node1   copy kafka.tgz  [======>      ]  50 % of 100 MB, 25.0 MB/s, 2.0 s left
        节点二  copy kafka.tgz  [=>           ]  10 % of 100 MB, 5.0 MB/s, 18 s left
        """);
    copy2.failed("connection lost");
    ticker.pass(Duration.ofSeconds(2));
    copy1.advanced(50_000_000);
    copy1.finished();
    awaitScreen(
        """
        note: java is new
        n3: start zookeeper: done in 2.0 s
        节点二: copy kafka.tgz: failed: connection lost
        node1: copy kafka.tgz: done, 100 MB in 4.0 s
        """);
  }

  @Test
  void what_took_but_a_moment_leaves_no_line() {
    Progress.Task directory = progress.started("node1", "create directory /KFDATA", 0);
    Progress.Task link = progress.started("node1", "link /opt/kafka", 0);
    ticker.pass(Duration.ofMillis(200));
    directory.finished();
    ticker.pass(Duration.ofMillis(200));
    link.finished();
    Progress.Task bad = progress.started("node1", "write zoo.cfg", 0);
    bad.failed("disk full");

    awaitScreen(
        """
        node1: link /opt/kafka: done in 0.4 s
        node1: write zoo.cfg: failed: disk full
        """);
  }

  @Test
  void a_title_that_is_too_long_makes_room_for_the_numbers() {
    console.resize(24, 60);
    progress.started(
        "localhost", "unpack debezium.tar.gz into /home/someone/.kfctl/playground/plugins", 0);
    ticker.pass(Duration.ofSeconds(3));

    awaitScreen("localhost  unpack debe…kfctl/playground/plugins  3.0 s\n");
  }

  @Test
  void it_paints_while_something_runs_and_only_then() {
    Progress.Task step = progress.started("node1", "wait", 0);
    ticker.pass(Duration.ofSeconds(3));
    awaitScreen("node1  wait  3.0 s\n");
    ticker.pass(Duration.ofSeconds(1));
    awaitScreen("node1  wait  4.0 s\n");
    step.finished();
    String ended = console.talkText();
    assertThat(painter.shutdownNow()).allMatch(task -> ((Future<?>) task).isCancelled());
    assertThat(console.talkText()).isEqualTo(ended);
  }

  private void awaitScreen(String expected) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(DrawnScreen.after(console.talkText())).isEqualTo(expected));
  }
}
