package io.kfctl.connect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a connector that was waited for.
 *
 * @param status the last one seen; empty when the worker had none yet
 * @param expectedTasks the tasks the connector has been divided into
 * @param waited how long
 */
public record WaitOutcome(
    Verdict verdict,
    Optional<ConnectorStatus> status,
    List<Integer> expectedTasks,
    Duration waited) {
  public WaitOutcome {
    expectedTasks = List.copyOf(expectedTasks);
  }

  /** How the waiting ended. */
  public enum Verdict {
    /** The connector and all its tasks are what was waited for. */
    REACHED,
    /** The connector or one of its tasks failed. */
    FAILED,
    /** Neither in the time given: tasks unassigned, or hanging in their start(). */
    TIMED_OUT
  }

  /** The same, of which it is unknown whether it has come about since. */
  WaitOutcome timedOut() {
    return new WaitOutcome(Verdict.TIMED_OUT, status, expectedTasks, waited);
  }

  /** Why it failed, in one line. */
  public Optional<String> rootCause() {
    return status.flatMap(ConnectorStatus::rootCause);
  }
}
