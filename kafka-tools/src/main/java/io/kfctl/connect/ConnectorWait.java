package io.kfctl.connect;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Waits until a connector runs, or is paused or stopped. RUNNING alone means little: Connect says
 * it before the connector has been divided into tasks, and goes on saying it while a task hangs in
 * its start() or has failed. So the tasks that should be there are compared with those that report
 * the state that is waited for.
 */
public final class ConnectorWait {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** A new connector is known to the other workers, and has a state, only after a moment. */
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);

  /**
   * How long a state may still be that of before a restart. Connect says RESTARTING in between, for
   * so short a time that it may be missed; a worker gives a task 5 s to stop.
   */
  private static final Duration OLD_FOR = Duration.ofSeconds(5);

  private static final Duration SHORT_PAUSE = Duration.ofMillis(30);

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
   * for a connector that was just created or resumed: see {@link #untilRestarted}.
   *
   * @throws ConnectorException.NotFound when there is no such connector for five seconds
   */
  public WaitOutcome untilRunning(String name, Duration limit) {
    return until(name, Goal.RUNNING, limit);
  }

  /**
   * As {@link #untilRunning}, for another state.
   *
   * @throws ConnectorException.NotFound when there is no such connector for five seconds
   */
  public WaitOutcome until(String name, Goal goal, Duration limit) {
    Duration start = timing.now();
    while (true) {
      WaitOutcome outcome = look(name, goal, start);
      boolean timeIsUp = outcome.waited().compareTo(limit) >= 0;
      if (outcome.verdict() != WaitOutcome.Verdict.TIMED_OUT || timeIsUp) {
        return outcome;
      }
      timing.sleep(PAUSE);
    }
  }

  /**
   * Waits until a connector that was told to restart runs, or is paused again if it was. Connect
   * goes on showing the states of before for a moment; a state counts once it has changed, or after
   * five seconds. A limit below that may end with the state of before, and is then timed out.
   *
   * @param before what the connector was just before it was told
   * @param tasks those that were told to restart
   * @throws ConnectorException.NotFound when there is no such connector for five seconds
   */
  public WaitOutcome untilRestarted(
      ConnectorStatus before, Collection<Integer> tasks, Duration limit) {
    Duration start = timing.now();
    Goal goal = Goal.keeping(before.state());
    Set<Integer> old = new HashSet<>(tasks);
    while (true) {
      WaitOutcome outcome = look(before.name(), goal, start);
      outcome.status().ifPresent(now -> old.removeIf(task -> !sameTask(before, now, task)));
      boolean isOld =
          (!old.isEmpty() || isStillFailed(before, outcome))
              && outcome.waited().compareTo(OLD_FOR) < 0;
      boolean timeIsUp = outcome.waited().compareTo(limit) >= 0;
      if (timeIsUp && isOld) {
        return outcome.timedOut();
      }
      if (timeIsUp || (!isOld && outcome.verdict() != WaitOutcome.Verdict.TIMED_OUT)) {
        return outcome;
      }
      timing.sleep(isOld ? SHORT_PAUSE : PAUSE);
    }
  }

  /** A connector that failed itself has no tasks that could tell. */
  private static boolean isStillFailed(ConnectorStatus before, WaitOutcome outcome) {
    return before.state().equals(ConnectorState.FAILED)
        && outcome.status().filter(now -> now.state().equals(ConnectorState.FAILED)).isPresent();
  }

  private static boolean sameTask(ConnectorStatus before, ConnectorStatus now, int task) {
    return before.task(task).equals(now.task(task));
  }

  /** The state now; a verdict of TIMED_OUT stands for "not yet". */
  private WaitOutcome look(String name, Goal goal, Duration start) {
    List<Integer> expected = expectedTasks(name, start);
    Optional<ConnectorStatus> status = status(name);
    WaitOutcome.Verdict verdict =
        status.map(s -> goal.verdict(s, expected)).orElse(WaitOutcome.Verdict.TIMED_OUT);
    return new WaitOutcome(verdict, status, expected, timing.now().minus(start));
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
