package io.kfctl.connect;

import java.time.Duration;
import java.util.List;

/** Connect was reached and said no, for a reason that kfctl knows. */
public class ConnectorException extends RuntimeException {
  private final String connector;

  protected ConnectorException(String connector, String message, Throwable cause) {
    super(message, cause);
    this.connector = connector;
  }

  /** The connector's name. */
  public String connector() {
    return connector;
  }

  /** There is no connector of this name. */
  public static final class NotFound extends ConnectorException {
    NotFound(String connector, Throwable cause) {
      super(connector, "there is no connector '" + connector + "'", cause);
    }
  }

  /** The connector has no task of this number. */
  public static final class TaskNotFound extends ConnectorException {
    private final int task;

    TaskNotFound(String connector, int task, Throwable cause) {
      super(connector, "connector '" + connector + "' has no task " + task, cause);
      this.task = task;
    }

    public int task() {
      return task;
    }
  }

  /** A connector of this name is there already. */
  public static final class Exists extends ConnectorException {
    Exists(String connector, Throwable cause) {
      super(connector, "there is a connector '" + connector + "' already", cause);
    }
  }

  /** Connect refuses the configuration. */
  public static final class Invalid extends ConnectorException {
    private final List<String> reasons;

    Invalid(String connector, List<String> reasons, Throwable cause) {
      super(
          connector,
          "Connect refuses the configuration of '%s': %s"
              .formatted(connector, String.join("; ", reasons)),
          cause);
      this.reasons = List.copyOf(reasons);
    }

    /** The server's sentences. */
    public List<String> reasons() {
      return reasons;
    }
  }

  /** No worker has a plugin with the class that the configuration names. */
  public static final class PluginNotFound extends ConnectorException {
    private final String className;

    PluginNotFound(String connector, String className, Throwable cause) {
      super(connector, "Connect has no connector class '" + className + "'", cause);
      this.className = className;
    }

    public String className() {
      return className;
    }
  }

  /** The configuration was edited from a shown one: it holds stars where secrets belong. */
  public static final class Masked extends ConnectorException {
    private final List<String> keys;

    Masked(String connector, List<String> keys) {
      super(
          connector,
          "the configuration of '%s' holds %s instead of a secret: %s"
              .formatted(connector, Secrets.MASK, String.join(", ", keys)),
          null);
      this.keys = List.copyOf(keys);
    }

    public List<String> keys() {
      return keys;
    }
  }

  /** The workers were dividing the work among themselves for longer than was waited. */
  public static final class Rebalancing extends ConnectorException {
    private final Duration waited;

    Rebalancing(String connector, Duration waited, Throwable cause) {
      super(
          connector,
          "Connect's workers are still rebalancing after %d s".formatted(waited.toSeconds()),
          cause);
      this.waited = waited;
    }

    public Duration waited() {
      return waited;
    }
  }

  /** The worker is too old for this call. */
  public static final class WorkerTooOld extends ConnectorException {
    private final NewerCall call;
    private final String actual;

    WorkerTooOld(String connector, NewerCall call, String actual, Throwable cause) {
      super(
          connector,
          "%s needs Kafka Connect %s or newer; this worker is %s"
              .formatted(call.text(), call.since(), actual),
          cause);
      this.call = call;
      this.actual = actual;
    }

    /** What it cannot do. */
    public NewerCall call() {
      return call;
    }

    public String actual() {
      return actual;
    }
  }
}
