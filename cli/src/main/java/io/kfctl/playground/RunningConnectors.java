package io.kfctl.playground;

import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorException;
import io.kfctl.connect.ConnectorWait;
import io.kfctl.connect.WaitOutcome;
import io.kfctl.error.UserError;
import io.kfctl.http.HttpSettings;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demonstration's connectors, brought from whatever state they are in to running. */
final class RunningConnectors {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<String> connectUrls;
  private final Progress progress;

  RunningConnectors(List<String> connectUrls, Progress progress) {
    this.connectUrls = connectUrls;
    this.progress = progress;
  }

  /**
   * Creates those that are missing, corrects those that are otherwise, restarts what has failed.
   *
   * @throws UserError when one does not come to run
   */
  void run(List<ConnectorConfig> connectors) {
    try (ConnectClient connect = new ConnectClient(HttpSettings.of(urls()))) {
      for (ConnectorConfig connector : connectors) {
        progress.during(
            "", "start connector " + connector.name(), 0, task -> bring(connect, connector));
      }
    }
  }

  private static void bring(ConnectClient connect, ConnectorConfig connector) {
    String name = connector.name();
    if (!isThere(connect, connector)) {
      connect.put(connector);
    } else if (connect.status(name).isFailed()) {
      connect.restart(name, true, true);
    }
    WaitOutcome outcome = new ConnectorWait(connect).untilRunning(name, PATIENCE);
    if (outcome.verdict() != WaitOutcome.Verdict.REACHED) {
      throw UserError.failed(
          "connector %s does not run: %s"
              .formatted(name, outcome.rootCause().orElse("its tasks have not started")),
          "kfctl connector status " + name);
    }
  }

  /**
   * Waits until the connector or one of its tasks has failed.
   *
   * @throws UserError when it has not within two minutes
   */
  void awaitFailed(String name) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (ConnectClient connect = new ConnectClient(HttpSettings.of(urls()))) {
      while (!connect.status(name).isFailed()) {
        if (System.nanoTime() > deadline) {
          throw UserError.failed(
              "connector %s has not failed within %d s".formatted(name, PATIENCE.toSeconds()),
              "kfctl connector status " + name);
        }
        Pause.shortly();
      }
    }
  }

  private String[] urls() {
    return connectUrls.toArray(String[]::new);
  }

  private static boolean isThere(ConnectClient connect, ConnectorConfig connector) {
    try {
      Map<String, String> live = new TreeMap<>(connect.config(connector.name()));
      live.remove("name");
      return live.equals(connector.config());
    } catch (ConnectorException.NotFound e) {
      return false;
    }
  }
}
