package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.http.HttpSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorWaitTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final String NOT_FOUND = "";
  private static final String NO_TASKS = info("");
  private static final String TWO_TASKS =
      info("{\"connector\":\"c\",\"task\":0},{\"connector\":\"c\",\"task\":1}");

  private final MockWebServer server = new MockWebServer();
  private final FakeTiming timing = new FakeTiming();
  private final Deque<List<String>> looks = new ArrayDeque<>();
  private ConnectClient client;
  private ConnectorWait wait;

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(new Script());
    server.start();
    client =
        new ConnectClient(
            HttpSettings.of("http://127.0.0.1:" + server.getPort()), timing, Duration.ZERO);
    wait = new ConnectorWait(client, timing);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void waitsForAllTasks() {
    look(NO_TASKS, NOT_FOUND);
    look(NO_TASKS, status("RUNNING", ""));
    look(TWO_TASKS, status("RUNNING", ""));
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "UNASSIGNED")));
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "RUNNING")));
    WaitOutcome outcome = wait.untilRunning("c", LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
    assertThat(outcome.expectedTasks()).containsExactly(0, 1);
    assertThat(outcome.waited()).isEqualTo(Duration.ofMillis(800));
  }

  @Test
  void endsAtOnceWhenATaskFails() {
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + failed(1)));
    WaitOutcome outcome = wait.untilRunning("c", LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.FAILED);
    assertThat(outcome.rootCause()).contains("java.net.ConnectException: Connection refused");
    assertThat(outcome.waited()).isZero();
  }

  @Test
  void endsWhenTheConnectorItselfFails() {
    look(
        NO_TASKS,
        "{\"name\":\"c\",\"connector\":{\"state\":\"FAILED\",\"worker_id\":\"w:1\","
            + "\"trace\":\"a.B: no\\n\\tat x\"},\"tasks\":[],\"type\":\"sink\"}");
    WaitOutcome outcome = wait.untilRunning("c", LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.FAILED);
    assertThat(outcome.rootCause()).contains("a.B: no");
  }

  @Test
  void tellsTasksThatHangInTheirStart() {
    look(TWO_TASKS, status("RUNNING", task(1, "RUNNING")));
    WaitOutcome outcome = wait.untilRunning("c", LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.TIMED_OUT);
    assertThat(outcome.expectedTasks()).containsExactly(0, 1);
    assertThat(outcome.status().orElseThrow().tasks())
        .extracting(TaskStatus::id)
        .containsExactly(1);
    assertThat(outcome.waited()).isEqualTo(LIMIT);
  }

  @Test
  void livesWithAConnectorThatIsNotKnownEverywhereYet() {
    look(NOT_FOUND, NOT_FOUND);
    look(NOT_FOUND, NOT_FOUND);
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "RUNNING")));
    assertThat(wait.untilRunning("c", LIMIT).verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
  }

  @Test
  void doesNotWaitLongForAConnectorThatDoesNotExist() {
    look(NOT_FOUND, NOT_FOUND);
    assertThatThrownBy(() -> wait.untilRunning("c", Duration.ofMinutes(1)))
        .isInstanceOf(ConnectorException.NotFound.class)
        .hasMessage("there is no connector 'c'");
    assertThat(timing.now()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aPauseIsReachedWhenAllTasksArePaused() {
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "RUNNING")));
    look(TWO_TASKS, status("PAUSED", task(0, "PAUSED") + "," + task(1, "RUNNING")));
    look(TWO_TASKS, status("PAUSED", task(0, "PAUSED") + "," + task(1, "PAUSED")));
    WaitOutcome outcome = wait.until("c", Goal.PAUSED, LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
    assertThat(outcome.waited()).isEqualTo(Duration.ofMillis(400));
  }

  @Test
  void aFailedTaskCannotBePaused() {
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + failed(1)));
    look(TWO_TASKS, status("PAUSED", task(0, "PAUSED") + "," + failed(1)));
    WaitOutcome outcome = wait.until("c", Goal.PAUSED, LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.FAILED);
    assertThat(outcome.waited()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void aStoppedConnectorHasNoTasksLeft() {
    look(TWO_TASKS, status("STOPPED", task(0, "RUNNING") + "," + failed(1)));
    look(NO_TASKS, status("STOPPED", ""));
    assertThat(wait.until("c", Goal.STOPPED, LIMIT).verdict())
        .isEqualTo(WaitOutcome.Verdict.REACHED);
  }

  @Test
  void theFailureOfBeforeARestartIsNotTakenForANewOne() {
    look(TWO_TASKS, status("RUNNING", failed(0) + "," + failed(1)));
    look(TWO_TASKS, status("RUNNING", task(0, "RESTARTING") + "," + failed(1)));
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "RESTARTING")));
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + failed(1)));
    WaitOutcome outcome = wait.untilRestarted(allFailed(), List.of(0, 1), LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.FAILED);
    assertThat(looks).hasSize(1);
  }

  @Test
  void aFailureThatDoesNotChangeCountsAfterFiveSeconds() {
    look(TWO_TASKS, status("RUNNING", failed(0) + "," + failed(1)));
    WaitOutcome outcome = wait.untilRestarted(allFailed(), List.of(0, 1), Duration.ofMinutes(1));
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.FAILED);
    assertThat(outcome.waited()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
  }

  @Test
  void theStateOfBeforeIsNoOutcomeWhenTheTimeIsShort() {
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "RUNNING")));
    TaskStatus runs = new TaskStatus(1, ConnectorState.RUNNING, "w:1", Optional.empty());
    WaitOutcome outcome = wait.untilRestarted(statusOf(runs), List.of(1), LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.TIMED_OUT);
    assertThat(outcome.status()).isPresent();
    looks.clear();
    look(TWO_TASKS, status("RUNNING", failed(0) + "," + failed(1)));
    assertThat(wait.untilRestarted(allFailed(), List.of(0, 1), LIMIT).verdict())
        .isEqualTo(WaitOutcome.Verdict.TIMED_OUT);
  }

  @Test
  void onlyTheTasksThatWereRestartedAreWaitedForToChange() {
    look(TWO_TASKS, status("RUNNING", task(0, "RUNNING") + "," + task(1, "RUNNING")));
    ConnectorStatus before = statusOf(TaskStatus.silent(0), failedTask(1));
    WaitOutcome outcome = wait.untilRestarted(before, List.of(1), LIMIT);
    assertThat(outcome.verdict()).isEqualTo(WaitOutcome.Verdict.REACHED);
    assertThat(outcome.waited()).isZero();
  }

  private static ConnectorStatus allFailed() {
    return statusOf(failedTask(0), failedTask(1));
  }

  private static TaskStatus failedTask(int id) {
    String trace =
        "a.B: x\n\tat y\nCaused by: java.net.ConnectException: Connection refused\n\tat z";
    return new TaskStatus(id, ConnectorState.FAILED, "w:1", Optional.of(trace));
  }

  private static ConnectorStatus statusOf(TaskStatus... tasks) {
    return new ConnectorStatus(
        "c", ConnectorType.SINK, ConnectorState.RUNNING, "w:1", Optional.empty(), List.of(tasks));
  }

  /** What one look finds: the answers for info and status. The last look goes on for ever. */
  private void look(String info, String status) {
    looks.add(List.of(info, status));
  }

  private static String info(String tasks) {
    return "{\"name\":\"c\",\"config\":{},\"tasks\":[" + tasks + "],\"type\":\"sink\"}";
  }

  private static String status(String state, String tasks) {
    return "{\"name\":\"c\",\"connector\":{\"state\":\"%s\",\"worker_id\":\"w:1\"},\"tasks\":[%s],\"type\":\"sink\"}"
        .formatted(state, tasks);
  }

  private static String task(int id, String state) {
    return "{\"id\":%d,\"state\":\"%s\",\"worker_id\":\"w:1\"}".formatted(id, state);
  }

  private static String failed(int id) {
    return ("{\"id\":%d,\"state\":\"FAILED\",\"worker_id\":\"w:1\",\"trace\":\"a.B: x\\n\\tat y\\n"
            + "Caused by: java.net.ConnectException: Connection refused\\n\\tat z\"}")
        .formatted(id);
  }

  private final class Script extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      boolean status = request.getTarget().endsWith("/status");
      String body = looks.element().get(status ? 1 : 0);
      if (status && looks.size() > 1) {
        looks.remove();
      }
      return body.equals(NOT_FOUND)
          ? new MockResponse.Builder()
              .code(404)
              .body("{\"error_code\":404,\"message\":\"Connector c not found\"}")
              .build()
          : new MockResponse.Builder().body(body).build();
    }
  }
}
