package io.kfctl.cli.kit;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.connector.FakeWorker;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kit's scripts print where other scripts may read it. */
class KitCommandTest {
  private static final String STATUS =
      """
      {"name":"ddb-sink","connector":{"state":"RUNNING","worker_id":"w:8083"},\
      "tasks":[{"id":0,"state":"FAILED","worker_id":"w:8083","trace":"x"}],"type":"sink"}""";

  @TempDir private Path folder;
  private FakeWorker connect;
  private Path settings;

  @BeforeEach
  void start() throws IOException {
    connect = new FakeWorker();
    settings = folder.resolve("config.properties");
    Files.writeString(settings, "connect_rest_url=" + connect.url() + "\nrest_pd=\n");
  }

  @AfterEach
  void stop() {
    connect.close();
  }

  private io.kfctl.cli.Run kit(String line) {
    return run("kit --settings " + settings + " " + line);
  }

  @Test
  void rest_prints_the_body_of_connect_alone() {
    connect.answers("GET /connectors", 200, "[\"basicinfo-connector\", \"ddb-sink\"]");
    connect.answers("GET /connectors/ddb-sink/status", 200, STATUS);
    connect.answers(
        "GET /connectors/ddb-sink/config",
        200,
        "{\"topics\":\"t\",\"connection.password\":\"geheim\"}");

    kit("rest.sh -- list")
        .exits(ExitCode.OK)
        .prints("[\"basicinfo-connector\",\"ddb-sink\"]\n")
        .says("");
    kit("rest.sh -- status ddb-sink").exits(ExitCode.OK).prints(STATUS + "\n").says("");
    kit("rest.sh -- get_config ddb-sink")
        .exits(ExitCode.OK)
        .prints("{\"topics\":\"t\",\"connection.password\":\"******\"}\n");
  }

  @Test
  void rest_logs_in_as_the_settings_say() throws IOException {
    Files.writeString(settings, "connect_rest_url=" + connect.url() + "\nrest_pd=ops:a/b@c,1\n");
    connect.answers("GET /connectors", 200, "[\"ddb-sink\"]");
    connect.answers("GET /connectors/ddb-sink/status", 200, STATUS);
    connect.answers("GET /connectors/ddb-sink/config", 200, "{}");

    kit("rest.sh -- list").exits(ExitCode.OK).prints("[\"ddb-sink\"]\n").says("");
    kit("rest.sh -- status ddb-sink").exits(ExitCode.OK);
    String basic = "Basic b3BzOmEvYkBjLDE="; // ops:a/b@c,1
    assertThat(connect.logins()).hasSize(3).containsOnly(basic);
  }

  @Test
  void what_the_old_scripts_passed_over_is_a_failure() {
    connect.answers(
        "GET /connectors/nobody/status", 404, "{\"error_code\":404,\"message\":\"No status\"}");

    kit("rest.sh -- status nobody").exits(ExitCode.NOT_FOUND).prints("");
    kit("rest.sh -- status").exits(ExitCode.USAGE);
    kit("rest.sh -- stats ddb-sink").exits(ExitCode.USAGE);
    kit("rost.sh -- list").exits(ExitCode.NOT_FOUND);
  }

  @Test
  void settings_that_are_named_must_be_there() {
    run("kit --settings /nowhere rest.sh -- list")
        .exits(ExitCode.USAGE)
        .says("error: there is no file /nowhere\nhint: KFCTL_KIT_SETTINGS names it\n");
    run("kit rest.sh -- config")
        .exits(ExitCode.OK)
        .prints("")
        .says("no config.properties says anything; kfctl's own context does: kfctl context list\n");
  }

  @Test
  void the_lag_has_the_columns_of_kafka_s_own_tool() throws IOException {
    try (RehearsalBroker kafka = RehearsalBroker.start()) {
      Files.writeString(settings, "bootstrap_server=" + kafka.endpoint() + "\n");

      kit("kafka.sh -- cm_detail " + RehearsalBroker.GROUP)
          .exits(ExitCode.OK)
          .prints(
              """

              GROUP             TOPIC           PARTITION  CURRENT-OFFSET  LOG-END-OFFSET  LAG             CONSUMER-ID     HOST            CLIENT-ID
              connect-rehearsal rehearsal       0          1               3               2               -               -               -
              """);
    }
  }

  @Test
  void a_script_alone_prints_its_help_and_config_the_settings() throws IOException {
    kit("kafka.sh").exits(ExitCode.OK).says("");
    String help = kit("kafka.sh").stdout();
    kit("kafka.sh -- --help").exits(ExitCode.OK).prints(help);
    Files.write(
        settings,
        "# \u8bf4\u660e\nschema_ip=10.0.0.1\nrest_pd=me:geheim\n".getBytes(Charset.forName("GBK")));
    kit("rest.sh -- config").exits(ExitCode.OK).prints("rest_pd=******\nschema_ip=10.0.0.1\n");
  }

  @Test
  void settings_are_shown_without_the_passwords_in_any_of_them() throws IOException {
    Files.writeString(
        settings, "connect_rest_url=http://me:geheim@h:8083\ndb_password=geheim\nrest_pd=\n");

    kit("rest.sh -- config")
        .exits(ExitCode.OK)
        .prints("connect_rest_url=http://me:******@h:8083\ndb_password=******\nrest_pd=\n");
  }

  @Test
  void a_trace_is_printed_without_the_passwords_that_it_quotes() {
    String config = "{\"connection.password\":\"geheim\"}";
    String status =
        """
        {"name":"s","connector":{"state":"RUNNING","worker_id":"w:8083"},
         "tasks":[{"id":0,"state":"FAILED","worker_id":"w:8083",
                   "trace":"Access denied: geheim at jdbc:mysql://h/d?user=me&password=other"}],
         "type":"sink"}
        """;
    connect.answers("GET /connectors/s/status", 200, status);
    connect.answers("GET /connectors/s/config", 200, config);
    connect.answers(
        "GET /connectors",
        200,
        "{\"s\":{\"status\":%s,\"info\":{\"name\":\"s\",\"type\":\"sink\",\"config\":%s,\"tasks\":[]}}}"
            .formatted(status, config));

    for (String verb : List.of("status s", "showall")) {
      assertThat(kit("rest.sh -- " + verb).exits(ExitCode.OK).stdout())
          .contains("Access denied: ****** at jdbc:mysql://h/d?user=me&password=******")
          .doesNotContain("geheim", "other");
    }
  }
}
