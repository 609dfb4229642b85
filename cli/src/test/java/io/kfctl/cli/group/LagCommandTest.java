package io.kfctl.cli.group;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.connector.FakeWorker;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a broker that knows one group, at 1 of 3; real groups are for the tests on a real Kafka. */
class LagCommandTest {
  private static final String GROUP =
      """
      Group:    connect-rehearsal
      State:    Empty
      Lag:      2
      Verdict:  stopped

      TOPIC      PARTITION  COMMITTED  END  LAG  NOTE
      rehearsal          0          1    3    2  2 records deleted before they were read
      """;

  private RehearsalBroker kafka;

  @BeforeEach
  void start() throws IOException {
    kafka = RehearsalBroker.start();
  }

  @AfterEach
  void stop() throws IOException {
    kafka.close();
  }

  @Test
  void one_group_is_shown_with_its_partitions_several_one_after_the_other() {
    lag(RehearsalBroker.GROUP).exits(ExitCode.OK).prints(GROUP).says("");
    lag("a", "b")
        .exits(ExitCode.OK)
        .prints(
            GROUP.replace("connect-rehearsal", "a")
                + "\n"
                + GROUP.replace("connect-rehearsal", "b"));
    Run several = lag("a", "b", "-o", "json");
    assertThat(several.stdout()).startsWith("[");
    JsonShape.of("lag").matches(several.stdout());
    JsonShape.of("lag").matches(lag(RehearsalBroker.GROUP, "-o", "json").stdout());
  }

  @Test
  void a_topic_may_be_one_line_for_groups_that_are_named() {
    lag(RehearsalBroker.GROUP, "--by-topic")
        .exits(ExitCode.OK)
        .prints(
            """
            Group:    connect-rehearsal
            State:    Empty
            Lag:      2
            Verdict:  stopped

            TOPIC      PARTITIONS  LAG
            rehearsal           1    2
            """);
    lag("--by-topic")
        .exits(ExitCode.USAGE)
        .says(
            "error: --by-topic is about groups that are named, looked at once\n"
                + "hint: kfctl lag GROUP --by-topic\n");
  }

  @Test
  void without_a_name_all_groups_are_shown_in_brief() {
    lag()
        .exits(ExitCode.OK)
        .prints(
            """
            GROUP              STATE  LAG  VERDICT  PARTITIONS  CONNECTOR
            connect-rehearsal  Empty    2  stopped           1  -
            """);
  }

  @Test
  void more_than_the_limit_is_a_no() {
    lag(RehearsalBroker.GROUP, "--max", "2").exits(ExitCode.OK).says("");
    lag(RehearsalBroker.GROUP, "--max", "1")
        .exits(ExitCode.NO)
        .prints(GROUP)
        .says(
            """
            error: group 'connect-rehearsal' is 2 records behind, more than 1
            hint: which topics: kfctl lag connect-rehearsal --by-topic
            """);
    lag("--max", "1").exits(ExitCode.NO);
  }

  @Test
  void the_connector_is_named_where_connect_answers() throws IOException {
    try (FakeWorker connect = new FakeWorker()) {
      connect.answers(
          "GET /connectors",
          200,
          """
          {"ddb-sink":{"info":{"name":"ddb-sink","type":"sink","tasks":[],
            "config":{"consumer.override.group.id":"connect-rehearsal"}},
            "status":{"name":"ddb-sink","type":"sink","tasks":[],
              "connector":{"state":"PAUSED","worker_id":"w:8083"}}}}
          """);
      lag("--connect-url", connect.url())
          .exits(ExitCode.OK)
          .prints(
              """
              GROUP              STATE  LAG  VERDICT  PARTITIONS  CONNECTOR
              connect-rehearsal  Empty    2  stopped           1  ddb-sink (PAUSED)
              """);
      lag("--connect-url", connect.url(), "-o", "json").exits(ExitCode.OK);
      assertThat(connect.asked()).hasSize(1); // for programs it is not asked
    }
  }

  @Test
  void a_connect_that_is_down_or_silent_does_not_matter() throws IOException {
    try (FakeWorker silent = new FakeWorker().hangsAt("GET /connectors");
        FakeWorker broken = new FakeWorker().answers("GET /connectors", 500, "<html>no</html>")) {
      lag(RehearsalBroker.GROUP, "--connect-url", silent.url(), "-v")
          .exits(ExitCode.OK)
          .prints(GROUP)
          .says(
              """
              Kafka: %s, from --bootstrap-server
              Kafka Connect: %s, from --connect-url
              connectors are not named: Kafka Connect has not answered in time
              """
                  .formatted(kafka.endpoint(), silent.url()));
      lag(RehearsalBroker.GROUP, "--connect-url", broken.url())
          .exits(ExitCode.OK)
          .prints(GROUP)
          .says("");
    }
  }

  @Test
  void a_url_that_cannot_be_one_is_the_user_s_to_correct() {
    lag(RehearsalBroker.GROUP, "--connect-url", "http://a b").exits(ExitCode.USAGE).prints("");
  }

  @Test
  void a_watch_prints_a_line_for_each_look_and_group() {
    Run text = lag(RehearsalBroker.GROUP, "--watch", "--count", "2", "--interval", "10ms");
    text.exits(ExitCode.OK).says("");
    assertThat(text.stdout().lines())
        .containsExactly(
            "2026-03-01T08:00:00Z  connect-rehearsal  lag 2  -/s  unknown  stopped  █",
            "2026-03-01T08:00:00Z  connect-rehearsal  lag 2  0.0/s  steady  stopped  ██");
    Run json = lag("a", "b", "--watch", "--count", "2", "--interval", "10ms", "-o", "json");
    assertThat(json.stdout().lines()).hasSize(4);
    JsonShape.of("lag").matchesLines(json.stdout());
  }

  @Test
  void who_is_not_behind_may_be_left_out() {
    lag("--only-behind", "-o", "name").exits(ExitCode.OK).prints("connect-rehearsal\n");
    lag(RehearsalBroker.GROUP, "--only-behind").prints(GROUP);
  }

  @Test
  void who_has_read_everything_is_left_out_where_several_are_asked_for() throws IOException {
    try (RehearsalBroker two = RehearsalBroker.start(2)) {
      String behind =
          " --only-behind --connect-url http://127.0.0.1:1 --bootstrap-server " + two.endpoint();
      String both = RehearsalBroker.IDLE_GROUP + " " + RehearsalBroker.BUSY_GROUP;

      String shown = run("lag " + both + behind).exits(ExitCode.OK).stdout();
      assertThat(shown)
          .contains("connect-rehearsal-busy", "rehearsal          0          1    3    2")
          .doesNotContain("idle", "rehearsal          1");
      assertThat(run("lag " + both + " --watch --count 1" + behind).exits(ExitCode.OK).stdout())
          .contains("connect-rehearsal-busy  lag 2")
          .doesNotContain("idle");
      assertThat(
              run("lag " + RehearsalBroker.IDLE_GROUP + " -o json" + behind)
                  .exits(ExitCode.OK)
                  .stdout())
          .isEqualTo("[]\n");
    }
  }

  @Test
  void ten_thousand_partitions_are_no_other_question_than_one() throws IOException {
    try (RehearsalBroker wide = RehearsalBroker.start(10_001)) {
      String broker = " --bootstrap-server " + wide.endpoint();
      String shown = run("lag " + RehearsalBroker.GROUP + broker).exits(ExitCode.OK).stdout();
      assertThat(shown)
          .contains("Lag:      20002\n")
          .contains("rehearsal      10000          1    3    2  ");
      assertThat(
              run("topic offsets rehearsal -o name" + broker).exits(ExitCode.OK).stdout().lines())
          .hasSize(10_001)
          .endsWith("rehearsal:10000:3");
    }
  }

  @Test
  void options_that_do_not_go_together_are_told() {
    lag("--watch", "--max", "1").exits(ExitCode.USAGE);
    lag("--count", "1")
        .exits(ExitCode.USAGE)
        .says(
            """
        error: --interval and --count are about --watch
        hint: add --watch
        """);
    lag("--watch", "--count", "0").exits(ExitCode.USAGE);
  }

  private Run lag(String... more) {
    return run("lag --bootstrap-server " + kafka.endpoint(), more);
  }
}
