package io.kfctl.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.output.NarrowScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connectors with Chinese names on a narrow terminal without colour. */
class ConnectorScreensTest {
  private static final String SINK =
      "\"connector.class\":\"x.Sink\",\"topics\":\"股票\",\"connection.password\":\"geheim\"";

  private static final String VALIDATE = "PUT /connector-plugins/x.Sink/config/validate";

  @TempDir private Path folder;
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker =
        new FakeWorker()
            .answers(
                "GET /", 200, "{\"version\":\"3.9.1\",\"commit\":\"c\",\"kafka_cluster_id\":\"k\"}")
            .answers(
                "GET /connectors",
                200,
                Connectors.all(
                    Connectors.running("源 基础信息", "source"),
                    Connectors.failed("写入"),
                    Connectors.hanging("hang"),
                    Connectors.one(
                        "汇",
                        "sink",
                        SINK,
                        "RUNNING",
                        Connectors.id("汇", 0),
                        Connectors.task(0, "RUNNING", ""))))
            .answers("GET /connector-plugins", 200, "[]")
            .answers("GET /connectors/汇/topics", 200, "{\"汇\":{\"topics\":[\"股票\",\"行情\"]}}")
            .answers(
                "GET /connectors/源 基础信息/offsets",
                200,
                """
                {"offsets":[{"partition":{"server":"源"},"offset":{"file":"binlog.000002","pos":157}}]}
                """);
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void all_connectors() {
    assertThat(screen("list"))
        .isEqualTo(
            """
            NAME         TYPE    STATE     TASKS  GROUP              LAG
            hang         sink    STARTING  0/2    connect-rehearsal  -
            写入         sink    FAILED    1/2    connect-写入       -
            汇           sink    RUNNING   1/1    connect-汇         -
            源 基础信息  source  RUNNING   1/1    -                  -
            """);
  }

  @Test
  void one_that_failed_and_one_that_never_started() {
    assertThat(screen("status 写入 hang"))
        .isEqualTo(
            """
            Name:        写入
            Type:        sink
            State:       FAILED
            Root cause:  java.io.IOException: login root/****** refused
            Worker:      10.0.0.5:8083
            Group:       connect-写入
            Lag:         -

            TASK  STATE    WORKER
               0  RUNNING  10.0.0.5:8083
               1  FAILED   10.0.0.5:8083

            Name:    hang
            Type:    sink
            State:   STARTING
            Worker:  10.0.0.5:8083
            Group:   connect-rehearsal
            Lag:     -

            TASK  STATE     WORKER
               0  STARTING  -
               1  STARTING  -

            A task that is STARTING has not come out of its start: it
            was made just now, or it waits for something, such as a
            database that does not answer.
            """);
  }

  @Test
  void one_in_full() {
    assertThat(screen("describe 汇"))
        .isEqualTo(
            """
            Name:             汇
            Type:             sink
            State:            RUNNING
            Worker:           10.0.0.5:8083
            Group:            connect-汇
            Lag:              -
            Connector class:  x.Sink
            Plugin version:   -
            Topics:           股票
                              行情

            TASK  STATE    WORKER
               0  RUNNING  10.0.0.5:8083

            Config:
              connection.password:  ******
              connector.class:      x.Sink
              topics:               股票
            """);
  }

  @Test
  void what_a_file_would_change_and_what_is_wrong_with_it() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("汇.json"),
            "{\"name\":\"汇\",\"config\":{%s}}".formatted(SINK.replace("股票", "股票 2")));
    worker.answers(VALIDATE, 200, "{\"name\":\"x.Sink\",\"error_count\":0,\"configs\":[]}");
    assertThat(screen("diff", file.toString()))
        .isEqualTo(
            """
            KEY     CHANGE  LIVE  FILE
            topics  change  股票  股票 2
            """);
    worker.answers(
        VALIDATE,
        200,
        """
        {"name":"x.Sink","error_count":1,"configs":[
          {"definition":{"name":"topics"},"value":{"name":"topics","value":"股票 2",
            "errors":["名称 '股票 2' is no topic"]}}]}
        """);
    assertThat(screen("validate", file.toString()))
        .isEqualTo(
            """
            SEVERITY  KEY     VALUE   REASON
            error     topics  股票 2  名称 '股票 2' is no topic
            """);
  }

  @Test
  void where_a_source_has_come_to() {
    assertThat(screen("offsets get", "源 基础信息"))
        .isEqualTo(
            """
            PARTITION        OFFSET
            {"server":"源"}  {"file":"binlog.000002","pos":157}
            """);
  }

  private String screen(String words, String... more) {
    return NarrowScreen.of("connector " + words + " --connect-url " + worker.url(), more);
  }
}
