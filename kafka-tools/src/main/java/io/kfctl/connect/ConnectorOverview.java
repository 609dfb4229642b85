package io.kfctl.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A connector's configuration and state, as the list of all connectors gives them in one call. Only
 * both together tell whether it works: what Connect calls RUNNING may have failed tasks, or tasks
 * that never came out of their start().
 */
public record ConnectorOverview(ConnectorInfo info, ConnectorStatus status) {
  public String name() {
    return info.name();
  }

  /**
   * The state of the connector and its tasks in one word: FAILED when anything failed, RUNNING only
   * when everything runs, else what keeps it from running.
   */
  public ConnectorState state() {
    if (status.isFailed()) {
      return ConnectorState.FAILED;
    }
    if (!status.state().equals(ConnectorState.RUNNING)) {
      return status.state();
    }
    List<TaskStatus> tasks = tasks();
    if (tasks.isEmpty()) {
      return ConnectorState.NO_TASKS;
    }
    return tasks.stream()
        .map(TaskStatus::state)
        .filter(state -> !state.equals(ConnectorState.RUNNING))
        .findFirst()
        .orElse(ConnectorState.RUNNING);
  }

  /** Whether it does what somebody asked it to: it runs, or was told to pause or stop. */
  public boolean isWell() {
    ConnectorState state = state();
    return state.equals(ConnectorState.RUNNING)
        || state.equals(ConnectorState.PAUSED)
        || state.equals(ConnectorState.STOPPED);
  }

  /** All tasks by number; those that reported no state are {@link ConnectorState#STARTING}. */
  public List<TaskStatus> tasks() {
    List<TaskStatus> tasks = new ArrayList<>(status.tasks());
    status.silentAmong(info.taskIds()).stream().map(TaskStatus::silent).forEach(tasks::add);
    tasks.sort(Comparator.comparingInt(TaskStatus::id));
    return List.copyOf(tasks);
  }

  /** How many tasks run. */
  public int runningTasks() {
    return (int)
        status.tasks().stream().filter(task -> task.state().equals(ConnectorState.RUNNING)).count();
  }
}
