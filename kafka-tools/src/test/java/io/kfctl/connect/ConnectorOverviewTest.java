package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectorOverviewTest {
  @Test
  void runsWhenAllItsTasksRun() {
    ConnectorOverview overview = overview("RUNNING", 2, "RUNNING", "RUNNING");
    assertThat(overview.state()).isEqualTo(ConnectorState.RUNNING);
    assertThat(overview.isWell()).isTrue();
    assertThat(overview.runningTasks()).isEqualTo(2);
  }

  @Test
  void hasFailedWhenOneTaskHasWhateverConnectSays() {
    ConnectorOverview overview = overview("RUNNING", 2, "RUNNING", "FAILED");
    assertThat(overview.state()).isEqualTo(ConnectorState.FAILED);
    assertThat(overview.isWell()).isFalse();
    assertThat(overview("FAILED", 0).state()).isEqualTo(ConnectorState.FAILED);
  }

  @Test
  void isStartingWhileATaskReportsNothing() {
    ConnectorOverview overview = overview("RUNNING", 3, "RUNNING");
    assertThat(overview.state()).isEqualTo(ConnectorState.STARTING);
    assertThat(overview.isWell()).isFalse();
    assertThat(overview.tasks())
        .extracting(task -> task.id() + " " + task.state())
        .containsExactly("0 RUNNING", "1 STARTING", "2 STARTING");
    assertThat(overview.runningTasks()).isEqualTo(1);
  }

  @Test
  void tellsWhatElseKeepsItFromRunning() {
    assertThat(overview("RUNNING", 1, "UNASSIGNED").state()).isEqualTo(ConnectorState.UNASSIGNED);
    assertThat(overview("RUNNING", 0).state()).isEqualTo(ConnectorState.NO_TASKS);
    assertThat(overview("UNASSIGNED", 0).state()).isEqualTo(ConnectorState.UNASSIGNED);
  }

  @Test
  void isWellWhenSomebodyToldItToPauseOrStop() {
    assertThat(overview("PAUSED", 1, "PAUSED").isWell()).isTrue();
    assertThat(overview("STOPPED", 0).isWell()).isTrue();
    assertThat(overview("PAUSED", 1, "FAILED").isWell()).isFalse();
  }

  /** A connector with so many tasks, of which the first have reported these states. */
  private static ConnectorOverview overview(String state, int tasks, String... reported) {
    List<TaskStatus> states =
        IntStream.range(0, reported.length)
            .mapToObj(
                id ->
                    new TaskStatus(
                        id, new ConnectorState(reported[id]), "w:8083", Optional.empty()))
            .toList();
    return new ConnectorOverview(
        new ConnectorInfo(
            "c", ConnectorType.SINK, Map.of(), IntStream.range(0, tasks).boxed().toList()),
        new ConnectorStatus(
            "c",
            ConnectorType.SINK,
            new ConnectorState(state),
            "w:8083",
            Optional.empty(),
            states));
  }
}
