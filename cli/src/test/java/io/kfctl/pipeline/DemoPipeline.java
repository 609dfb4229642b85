package io.kfctl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.connect.ConnectClient;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorFile;
import io.kfctl.connect.ConnectorWait;
import io.kfctl.connect.WaitOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The tutorial's two connectors between {@link DemoDatabase}'s databases: its MySQL source, letter
 * by letter, and under its sink's name Debezium's JDBC sink, which stands in for DolphinDB's.
 *
 * <p>The sink understands Debezium's records as they are: with the transformation {@code unwrap} it
 * would lose deletes, and RegexRouter would hide from it which offsets to commit. Its {@code
 * connectionTimeZone=SERVER} lets timestamps arrive as they were sent where the worker's time zone
 * is another than the database's.
 *
 * @param bootstrapServers of Kafka, as the worker reaches them
 * @param sourcePassword of the user {@code datasyn}, as whom the source reads
 */
public record DemoPipeline(
    String bootstrapServers, String mysqlAddress, int mysqlPort, String sourcePassword) {
  /** The password of {@code datasyn} unless somebody changed it. */
  public static final String TUTORIAL_PASSWORD = "1234";

  /** The password of {@code warehouse}, as whom the sink writes. */
  public static final String SINK_PASSWORD = "sink-demo";

  /** The source's name. */
  public static final String SOURCE = "basicinfo-connector";

  /** The sink's name; its consumer group is {@code connect-ddb-sink}. */
  public static final String SINK = "ddb-sink";

  private static final Duration RUNNING_WITHIN = Duration.ofMinutes(2);

  public static DemoPipeline of(String bootstrapServers, DemoDatabase database) {
    return new DemoPipeline(
        bootstrapServers, database.address(), database.port(), TUTORIAL_PASSWORD);
  }

  /** The same, where {@code datasyn} has this password. */
  public DemoPipeline withSourcePassword(String password) {
    return new DemoPipeline(bootstrapServers, mysqlAddress, mysqlPort, password);
  }

  /** Writes the source's file, for {@code kfctl connector create}. */
  public Path writeSource(Path folder) {
    return write(folder, "source-mysql.json");
  }

  /** Writes the sink's file, for {@code kfctl connector create}. */
  public Path writeSink(Path folder) {
    return write(folder, "ddb-sink.json");
  }

  /** Creates both connectors; fails unless they and their tasks come to run. */
  public void create(ConnectClient connect) {
    for (String file : List.of("source-mysql.json", "ddb-sink.json")) {
      ConnectorConfig connector = ConnectorFile.parse(file, text(file));
      connect.create(connector);
      WaitOutcome outcome =
          new ConnectorWait(connect).untilRunning(connector.name(), RUNNING_WITHIN);
      assertThat(outcome.verdict())
          .as("%s: %s", connector.name(), outcome)
          .isEqualTo(WaitOutcome.Verdict.RUNNING);
    }
  }

  private Path write(Path folder, String name) {
    try {
      return Files.writeString(folder.resolve(name), text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    try (InputStream in = DemoPipeline.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@KAFKA@", bootstrapServers)
          .replace("@MYSQL_ADDRESS@", mysqlAddress)
          .replace("@MYSQL_PORT@", String.valueOf(mysqlPort))
          .replace("@SOURCE_PASSWORD@", sourcePassword);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
