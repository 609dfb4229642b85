package io.kfctl.connect;

import java.util.Optional;

/**
 * One task of a connector.
 *
 * @param workerId host:port of the worker that has it
 * @param trace the whole Java stack trace of a failed task
 */
public record TaskStatus(int id, ConnectorState state, String workerId, Optional<String> trace) {

  /** A task of which only the number is known. */
  static TaskStatus silent(int id) {
    return new TaskStatus(id, ConnectorState.STARTING, "", Optional.empty());
  }

  public boolean isFailed() {
    return state.equals(ConnectorState.FAILED);
  }

  /** The line of the trace that says why. */
  public Optional<String> rootCause() {
    return trace.map(RootCause::of);
  }
}
