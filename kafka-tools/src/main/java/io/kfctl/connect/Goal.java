package io.kfctl.connect;

import java.util.List;

/** What a connector is waited for to become, with all its tasks. */
public enum Goal {
  RUNNING(ConnectorState.RUNNING) {
    @Override
    boolean isReached(ConnectorStatus status, List<Integer> expected) {
      return isIn(status) && !expected.isEmpty() && allIn(status, expected);
    }

    @Override
    boolean isLost(ConnectorStatus status) {
      return status.isFailed();
    }
  },

  /** A task that failed stays so, and is the answer; a paused connector may have no task yet. */
  PAUSED(ConnectorState.PAUSED) {
    @Override
    boolean isReached(ConnectorStatus status, List<Integer> expected) {
      return isIn(status) && allIn(status, expected);
    }

    @Override
    boolean isLost(ConnectorStatus status) {
      return status.isFailed() && (isIn(status) || status.state().equals(ConnectorState.FAILED));
    }
  },

  /** Since Connect 3.5: no task is left, a failed one neither. */
  STOPPED(ConnectorState.STOPPED) {
    @Override
    boolean isReached(ConnectorStatus status, List<Integer> expected) {
      return isIn(status) && expected.isEmpty() && status.tasks().isEmpty();
    }

    @Override
    boolean isLost(ConnectorStatus status) {
      return status.state().equals(ConnectorState.FAILED);
    }
  };

  private final ConnectorState state;

  Goal(ConnectorState state) {
    this.state = state;
  }

  /** What a connector in this state comes back to after a restart or a change. */
  public static Goal keeping(ConnectorState state) {
    if (state.equals(ConnectorState.PAUSED)) {
      return PAUSED;
    }
    return state.equals(ConnectorState.STOPPED) ? STOPPED : RUNNING;
  }

  /** The state of the connector and of each task. */
  public ConnectorState state() {
    return state;
  }

  /**
   * @param expected the tasks that the connector has been divided into
   * @return TIMED_OUT while nothing is decided
   */
  WaitOutcome.Verdict verdict(ConnectorStatus status, List<Integer> expected) {
    if (isLost(status)) {
      return WaitOutcome.Verdict.FAILED;
    }
    return isReached(status, expected)
        ? WaitOutcome.Verdict.REACHED
        : WaitOutcome.Verdict.TIMED_OUT;
  }

  abstract boolean isReached(ConnectorStatus status, List<Integer> expected);

  abstract boolean isLost(ConnectorStatus status);

  boolean isIn(ConnectorStatus status) {
    return status.state().equals(state);
  }

  boolean allIn(ConnectorStatus status, List<Integer> expected) {
    return status.tasks().stream()
        .filter(task -> task.state().equals(state))
        .map(TaskStatus::id)
        .toList()
        .containsAll(expected);
  }
}
