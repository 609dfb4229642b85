package io.kfctl.playground;

import io.kfctl.archive.AtomicFile;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.ConnectorFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The tutorial's two connectors between the demonstration's databases: its MySQL source, letter by
 * letter, and under its sink's name Debezium's JDBC sink, which stands in for DolphinDB's.
 *
 * <p>The sink understands Debezium's records as they are: with the transformation {@code unwrap} it
 * would lose deletes, and RegexRouter would hide from it which offsets to commit. Its {@code
 * connectionTimeZone=SERVER} lets timestamps arrive as they were sent where the worker's time zone
 * is another than the database's.
 *
 * @param bootstrapServers of Kafka, as the worker reaches them
 * @param sourcePassword of the user {@code datasyn}, as whom the source reads
 */
public record DemoConnectors(
    String bootstrapServers, String mysqlAddress, int mysqlPort, String sourcePassword) {
  /** The source's name. */
  public static final String SOURCE = "basicinfo-connector";

  /** The sink's name; its consumer group is {@code connect-ddb-sink}. */
  public static final String SINK = "ddb-sink";

  /** The password of {@code datasyn} unless somebody changed it. */
  public static final String TUTORIAL_PASSWORD = "1234";

  /** The password of {@code warehouse}, as whom the sink writes. */
  public static final String SINK_PASSWORD = "sink-demo";

  private static final String SOURCE_FILE = "source-mysql.json";
  private static final String SINK_FILE = "ddb-sink.json";

  /** Writes the source's file, for {@code kfctl connector create}. */
  public Path writeSource(Path folder) {
    return write(folder, SOURCE_FILE);
  }

  /** Writes the sink's file, for {@code kfctl connector create}. */
  public Path writeSink(Path folder) {
    return write(folder, SINK_FILE);
  }

  /** Both, in the order in which they are created. */
  public List<ConnectorConfig> configs() {
    return List.of(
        ConnectorFile.parse(SOURCE_FILE, text(SOURCE_FILE)),
        ConnectorFile.parse(SINK_FILE, text(SINK_FILE)));
  }

  private Path write(Path folder, String name) {
    try {
      Path file = Files.createDirectories(folder).resolve(name);
      AtomicFile.write(file, out -> out.write(text(name).getBytes(StandardCharsets.UTF_8)));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    return Texts.resource(name)
        .replace("@KAFKA@", bootstrapServers)
        .replace("@MYSQL_ADDRESS@", mysqlAddress)
        .replace("@MYSQL_PORT@", String.valueOf(mysqlPort))
        .replace("@SOURCE_PASSWORD@", sourcePassword);
  }
}
