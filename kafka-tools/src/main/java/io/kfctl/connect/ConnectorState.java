package io.kfctl.connect;

/**
 * The state of a connector or a task in the words of the server, so that a state of a later version
 * is shown as it is.
 */
public record ConnectorState(String name) {
  public static final ConnectorState RUNNING = new ConnectorState("RUNNING");
  public static final ConnectorState PAUSED = new ConnectorState("PAUSED");

  /** Since Connect 3.5. */
  public static final ConnectorState STOPPED = new ConnectorState("STOPPED");

  /** No worker has it yet, or its worker is gone. */
  public static final ConnectorState UNASSIGNED = new ConnectorState("UNASSIGNED");

  public static final ConnectorState FAILED = new ConnectorState("FAILED");
  public static final ConnectorState RESTARTING = new ConnectorState("RESTARTING");

  /**
   * kfctl's own word: a task that exists and has reported no state. It is still in its start(),
   * which can hang for ever, or was made just now.
   */
  public static final ConnectorState STARTING = new ConnectorState("STARTING");

  /** kfctl's own word: a running connector that has not been divided into tasks. */
  public static final ConnectorState NO_TASKS = new ConnectorState("NO_TASKS");

  /**
   * Written out, because the JVM generates a record's own when it is first used, at every start.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof ConnectorState state && state.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
