package io.kfctl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorWait;
import io.kfctl.connect.WaitOutcome;
import io.kfctl.playground.DemoConnectors;
import java.nio.file.Path;
import java.time.Duration;

/** The demonstration's two connectors between {@link DemoDatabase}'s databases, for a test. */
public record DemoPipeline(DemoConnectors connectors) {
  /** The source's name. */
  public static final String SOURCE = DemoConnectors.SOURCE;

  /** The sink's name; its consumer group is {@code connect-ddb-sink}. */
  public static final String SINK = DemoConnectors.SINK;

  private static final Duration RUNNING_WITHIN = Duration.ofMinutes(2);

  /**
   * @param bootstrapServers of Kafka, as the worker reaches them
   */
  public static DemoPipeline of(String bootstrapServers, DemoDatabase database) {
    return new DemoPipeline(
        new DemoConnectors(
            bootstrapServers,
            database.address(),
            database.port(),
            DemoConnectors.TUTORIAL_PASSWORD));
  }

  /** The same, where {@code datasyn} has this password. */
  public DemoPipeline withSourcePassword(String password) {
    return new DemoPipeline(
        new DemoConnectors(
            connectors.bootstrapServers(),
            connectors.mysqlAddress(),
            connectors.mysqlPort(),
            password));
  }

  /** Writes the source's file, for {@code kfctl connector create}. */
  public Path writeSource(Path folder) {
    return connectors.writeSource(folder);
  }

  /** Writes the sink's file, for {@code kfctl connector create}. */
  public Path writeSink(Path folder) {
    return connectors.writeSink(folder);
  }

  /** Creates both connectors; fails unless they and their tasks come to run. */
  public void create(ConnectClient connect) {
    for (ConnectorConfig connector : connectors.configs()) {
      connect.create(connector);
      WaitOutcome outcome =
          new ConnectorWait(connect).untilRunning(connector.name(), RUNNING_WITHIN);
      assertThat(outcome.verdict())
          .as("%s: %s", connector.name(), outcome)
          .isEqualTo(WaitOutcome.Verdict.REACHED);
    }
  }
}
