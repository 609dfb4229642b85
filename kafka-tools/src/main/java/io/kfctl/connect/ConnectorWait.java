package io.kfctl.connect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Waits until a connector runs. RUNNING alone means little: Connect says it before the connector
 * has been divided into tasks, and goes on saying it while a task hangs in its start() or has
 * failed. So the tasks that should be there are compared with those that report RUNNING.
 */
public final class ConnectorWait {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** A new connector is known to the other workers, and has a state, only after a moment. */
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);

  private final ConnectClient client;
  private final Timing timing;

  public ConnectorWait(ConnectClient client) {
    this(client, Timing.SYSTEM);
  }

  public ConnectorWait(ConnectClient client, Timing timing) {
    this.client = client;
    this.timing = timing;
  }

  /**
   * Waits until the connector and all its tasks run, or something failed, or the time is up. Meant
   * for a connector that was just created: after a restart Connect may still show the state of
   * before for a moment.
   *
   * @throws ConnectorException.NotFound when there is no such connector for five seconds
   */
  public WaitOutcome untilRunning(String name, Duration limit) {
    Duration start = timing.now();
    while (true) {
      WaitOutcome outcome = look(name, start);
      boolean timeIsUp = outcome.waited().compareTo(limit) >= 0;
      if (outcome.verdict() != WaitOutcome.Verdict.TIMED_OUT || timeIsUp) {
        return outcome;
      }
      timing.sleep(PAUSE);
    }
  }

  /** The state now; a verdict of TIMED_OUT stands for "not yet". */
  private WaitOutcome look(String name, Duration start) {
    List<Integer> expected = expectedTasks(name, start);
    Optional<ConnectorStatus> status = status(name);
    WaitOutcome.Verdict verdict =
        status.map(s -> verdict(s, expected)).orElse(WaitOutcome.Verdict.TIMED_OUT);
    return new WaitOutcome(verdict, status, expected, timing.now().minus(start));
  }

  private static WaitOutcome.Verdict verdict(ConnectorStatus status, List<Integer> expected) {
    if (status.isFailed()) {
      return WaitOutcome.Verdict.FAILED;
    }
    List<Integer> running =
        status.tasks().stream()
            .filter(task -> task.state().equals(ConnectorState.RUNNING))
            .map(TaskStatus::id)
            .toList();
    boolean all =
        status.state().equals(ConnectorState.RUNNING)
            && !expected.isEmpty()
            && running.containsAll(expected);
    return all ? WaitOutcome.Verdict.RUNNING : WaitOutcome.Verdict.TIMED_OUT;
  }

  private List<Integer> expectedTasks(String name, Duration start) {
    try {
      return client.info(name).taskIds();
    } catch (ConnectorException.NotFound e) {
      if (timing.now().minus(start).compareTo(UNKNOWN_FOR) >= 0) {
        throw e;
      }
      return List.of();
    }
  }

  private Optional<ConnectorStatus> status(String name) {
    try {
      return Optional.of(client.status(name));
    } catch (ConnectorException.NotFound e) {
      return Optional.empty();
    }
  }
}
