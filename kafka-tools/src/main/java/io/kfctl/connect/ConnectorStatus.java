package io.kfctl.connect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a connector and of those of its tasks that ever reported one. A connector is RUNNING
 * while all its tasks are FAILED, and a task whose start() hangs is not in the list at all: compare
 * with {@link ConnectorInfo#taskIds}.
 *
 * @param trace the stack trace of a connector (not a task) that failed
 */
public record ConnectorStatus(
    String name,
    ConnectorType type,
    ConnectorState state,
    String workerId,
    Optional<String> trace,
    List<TaskStatus> tasks) {
  public ConnectorStatus {
    tasks = List.copyOf(tasks);
  }

  /** Whether the connector or any of its tasks failed. */
  public boolean isFailed() {
    return state.equals(ConnectorState.FAILED) || tasks.stream().anyMatch(TaskStatus::isFailed);
  }

  /** The line that says why, of the connector or of its first failed task. */
  public Optional<String> rootCause() {
    return Stream.concat(
            trace.map(RootCause::of).stream(),
            tasks.stream().filter(TaskStatus::isFailed).flatMap(task -> task.rootCause().stream()))
        .findFirst();
  }

  /** One of its tasks, if that has ever reported a state. */
  public Optional<TaskStatus> task(int id) {
    return tasks.stream().filter(task -> task.id() == id).findFirst();
  }

  /** Those of the given tasks that report no state. */
  List<Integer> silentAmong(List<Integer> taskIds) {
    List<Integer> reporting = tasks.stream().map(TaskStatus::id).toList();
    return taskIds.stream().filter(id -> !reporting.contains(id)).toList();
  }
}
