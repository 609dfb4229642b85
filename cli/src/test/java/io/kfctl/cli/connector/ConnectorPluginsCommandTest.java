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

/** {@code connector plugins} and {@code connector topics}. */
class ConnectorPluginsCommandTest {
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker =
        new FakeWorker()
            .answers(
                "GET /connector-plugins",
                200,
                """
                [{"class":"io.x.MySqlConnector","type":"source","version":"2.3.2.Final"},
                 {"class":"io.x.AvroConverter","type":"converter"}]
                """)
            .answers(
                "GET /connector-plugins/io.x.MySqlConnector/config",
                200,
                """
                [{"name":"database.include.list","type":"LIST","required":false,"default_value":null,
                  "importance":"HIGH","documentation":"The databases\\n to capture"},
                 {"name":"database.port","type":"INT","required":true,"default_value":"3306",
                  "importance":"HIGH","documentation":"The port"}]
                """);
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void classes_are_listed_with_their_versions() {
    plugins()
        .exits(ExitCode.OK)
        .prints(
            """
            CLASS                TYPE       VERSION
            io.x.AvroConverter   converter  -
            io.x.MySqlConnector  source     2.3.2.Final
            """);
    JsonShape.of("connector plugins").matches(plugins("-o", "json").stdout());
  }

  @Test
  void the_keys_of_a_class_can_be_searched() {
    plugins("MySqlConnector", "--search", "CAPTURE")
        .exits(ExitCode.OK)
        .prints(
            """
            KEY                    TYPE  REQUIRED  DEFAULT  MEANING
            database.include.list  list  no        -        The databases to capture
            """);
    Run all = plugins("MySql", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("connector plugins").matches(all.stdout());
    assertThat(all.stdout()).contains("\"3306\"");
  }

  @Test
  void an_unknown_class_lists_those_that_there_are() {
    assertThat(plugins("io.x.MySqlConector").exits(ExitCode.NOT_FOUND).stderr())
        .contains("error: there is no class 'io.x.MySqlConector'\n")
        .contains("hint: did you mean 'io.x.MySqlConnector'?\n");
    plugins("--search", "x").exits(ExitCode.USAGE);
  }

  @Test
  void topics_are_listed_with_their_connectors() {
    worker
        .answers("GET /connectors", 200, Connectors.all(Connectors.running("源", "source")))
        .answers("GET /connectors/源/topics", 200, "{\"源\":{\"topics\":[\"b\",\"a\"]}}");
    Run run = run("connector topics --match .* --connect-url " + worker.url());
    run.exits(ExitCode.OK).prints("CONNECTOR  TOPIC\n源         a\n源         b\n");
    Run json = run("connector topics 源 -o json --connect-url " + worker.url());
    JsonShape.of("connector topics").matches(json.stdout());
  }

  private Run plugins(String... more) {
    return run("connector plugins --connect-url " + worker.url(), more);
  }
}
