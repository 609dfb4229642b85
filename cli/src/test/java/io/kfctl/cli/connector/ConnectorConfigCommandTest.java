package io.kfctl.cli.connector;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code connector config} and {@code connector describe}. */
class ConnectorConfigCommandTest {
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker =
        new FakeWorker()
            .answers("GET /connectors", 200, "[\"ddb-sink\"]")
            .answers(
                "GET /connectors/ddb-sink/config",
                200,
                """
                {"topics":"表","name":"ddb-sink","connection.password":"geheim",
                 "connection.url":"jdbc:x://h?user=u&password=geheim"}
                """);
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  /** As an unset variable of a shell gives it. */
  @Test
  void an_empty_name_is_told_as_what_it_is() {
    config("")
        .exits(ExitCode.USAGE)
        .says("error: '' cannot be the name of anything\nhint: type its name\n");
    run("connector update --connect-url " + worker.url(), "", "/dev/null").exits(ExitCode.USAGE);
  }

  @Test
  void secrets_are_stars() {
    config("ddb-sink")
        .exits(ExitCode.OK)
        .prints(
            """
            connection.password:  ******
            connection.url:       jdbc:x://h?user=u&password=******
            name:                 ddb-sink
            topics:               表
            """);
    Run json = config("ddb-sink", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector config").matches(json.stdout());
    assertThat(json.stdout()).contains("\"topics\": \"表\"").doesNotContain("geheim");
    assertThat(config("ddb-sink", "--show-secrets").stdout())
        .contains("connection.password:  geheim\n");
  }

  @Test
  void an_unknown_name_lists_those_that_there_are() {
    config("ddb-sinc")
        .exits(ExitCode.NOT_FOUND)
        .prints("")
        .says(
            """
            error: there is no connector 'ddb-sinc'
            hint: did you mean 'ddb-sink'?
            hint: there are: ddb-sink
            """);
  }

  @Test
  void a_description_tells_everything_without_secrets() {
    worker
        .answers(
            "GET /connectors",
            200,
            Connectors.all(
                Connectors.one(
                    "源",
                    "source",
                    "\"connector.class\":\"MySql\",\"database.password\":\"geheim\"",
                    "RUNNING",
                    Connectors.id("源", 0),
                    Connectors.task(0, "RUNNING", ""))))
        .answers(
            "GET /connector-plugins",
            200,
            "[{\"class\":\"io.x.MySqlConnector\",\"type\":\"source\",\"version\":\"2.3.2\"}]")
        .answers("GET /connectors/源/topics", 200, "{\"源\":{\"topics\":[\"t2\",\"t1\"]}}");
    describe("源")
        .exits(ExitCode.OK)
        .prints(
            """
            Name:             源
            Type:             source
            State:            RUNNING
            Worker:           10.0.0.5:8083
            Group:            -
            Lag:              -
            Connector class:  MySql
            Plugin version:   2.3.2
            Topics:           t1
                              t2

            TASK  STATE    WORKER
               0  RUNNING  10.0.0.5:8083

            Config:
              connector.class:    MySql
              database.password:  ******
            """);
    JsonShape.of("connector describe").matches(describe("源", "-o", "json").stdout());
    Run several = describe("--match", ".*", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector describe").matches(several.stdout());
  }

  @Test
  void topics_that_the_worker_does_not_count_are_unknown() {
    worker
        .answers("GET /connectors", 200, Connectors.all(Connectors.failed("c")))
        .answers("GET /connector-plugins", 200, "[]")
        .answers(
            "GET /connectors/c/topics",
            403,
            "{\"error_code\":403,\"message\":\"Topic tracking is disabled.\"}");
    Run run = describe("c", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector describe").matches(run.stdout());
    assertThat(run.stderr())
        .contains("warning: the topics of 'c' are unknown: Topic tracking is disabled.\n");
    assertThat(run.stdout()).doesNotContain("geheim").contains("\"topics\": null");
  }

  private Run config(String... more) {
    return run("connector config --connect-url " + worker.url(), more);
  }

  private Run describe(String... more) {
    return run("connector describe --connect-url " + worker.url(), more);
  }
}
