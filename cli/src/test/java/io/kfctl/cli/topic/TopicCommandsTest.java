package io.kfctl.cli.topic;

import static io.kfctl.cli.stack.StackCommands.run;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On a broker that knows one topic with the offset 3; the rest is for the tests on a real Kafka.
 */
class TopicCommandsTest {
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
  void topics_are_listed_with_what_is_wrong_with_them() {
    topic("list")
        .exits(ExitCode.OK)
        .says("")
        .prints(
            """
            NAME       PARTITIONS  REPLICATION  UNDER-REP  OFFLINE
            rehearsal           1            1          0        0
            """);
    JsonShape.of("topic list").matches(topic("list", "-o", "json").stdout());
    topic("list", "--match", "rehears.*", "-o", "name").prints("rehearsal\n");
    topic("list", "--match", "rehears", "-o", "name").exits(ExitCode.OK).prints("").says("");
  }

  @Test
  void offsets_are_shown_from_start_to_end_and_by_time() {
    topic("offsets", "rehearsal")
        .exits(ExitCode.OK)
        .prints(
            """
            TOPIC      PARTITION  START  END  RECORDS
            rehearsal          0      3    3        0
            """);
    topic("offsets", "rehearsal", "--time", "2026-03-01")
        .prints(
            """
            TOPIC      PARTITION  START  END  RECORDS  OFFSET
            rehearsal          0      3    3        0       3
            """);
    topic("offsets", "--match", "re.*", "-o", "name").prints("rehearsal:0:3\n");
    for (Run run :
        new Run[] {
          topic("offsets", "rehearsal", "-o", "json"),
          topic("offsets", "rehearsal", "-o", "json", "--time", "-2")
        }) {
      JsonShape.of("topic offsets").matches(run.stdout());
    }
  }

  @Test
  void what_does_not_exist_is_told_with_what_does() {
    topic("offsets", "rehersal")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: there is no topic 'rehersal'
            hint: did you mean 'rehearsal'?
            hint: there are: rehearsal
            """);
    topic("offsets", "rehearsal", "--partition", "0,7")
        .exits(ExitCode.NOT_FOUND)
        .prints(
            """
            TOPIC      PARTITION  START  END  RECORDS
            rehearsal          0      3    3        0
            """)
        .says(
            """
            error: topic 'rehearsal' has no partition 7
            hint: it has 0 to 0
            """);
  }

  @Test
  void a_topic_must_be_named_and_a_time_must_be_one() {
    topic("offsets")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: which topic? name one or more, or give --match
            hint: kfctl topic list
            """);
    topic("offsets", "a", "--time", "yesterday")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: invalid value for option '--time': 'yesterday' is no time: write earliest, latest, 2026-03-01T08:00:00Z, 2026-03-01 or milliseconds since 1970
            hint: try 'kfctl topic offsets --help'
            """);
  }

  @Test
  void a_topic_is_described_from_all_sides() {
    topic("describe", "rehearsal")
        .exits(ExitCode.OK)
        .says("")
        .prints(
            """
            Topic:              rehearsal
            Internal:           no
            Replication:        1
            Min in sync:        1
            Under replicated:   0
            Under min in sync:  0
            Offline:            0
            Records:            0
            Size:               2.5 kB
            First record:       -
            Last record:        -

            PARTITION  LEADER  REPLICAS  IN-SYNC  START  END    SIZE
                    0       1  1         1            3    3  2.5 kB

            KEY           VALUE  SET-BY
            retention.ms  60000  topic
            """);
    JsonShape.of("topic describe").matches(topic("describe", "rehearsal", "-o", "json").stdout());
    JsonShape.of("topic describe")
        .matches(topic("describe", "--match", "re.*", "-o", "json").stdout());
    topic("describe", "rehersal").exits(ExitCode.NOT_FOUND).prints("");
  }

  @Test
  void what_changes_is_shown_and_more_partitions_need_a_yes() {
    topic("alter", "rehearsal", "--config", "retention.ms=60000", "--partitions", "1")
        .exits(ExitCode.OK)
        .says("topic 'rehearsal' is so already\n");
    topic("alter", "rehearsal", "--unset", "retention.ms", "--partitions", "3")
        .exits(ExitCode.USAGE)
        .prints(
            """
                Topic:  rehearsal

                WHAT          FROM   TO
                partitions    1      3
                retention.ms  60000  -
                """)
        .says(
            """
                error: there is no terminal to ask on: Give 'rehearsal' more partitions, for ever?
                hint: add --yes to go on without being asked
                """);
    JsonShape.of("topic alter")
        .matches(topic("alter", "rehearsal", "--partitions", "3", "-o", "json").stdout());
    topic("alter", "rehearsal", "--config", "retention.sm=1")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: no topic has a setting 'retention.sm'
            hint: did you mean 'retention.ms'?
            """);
    topic("alter", "rehearsal").exits(ExitCode.USAGE);
  }

  @Test
  void partitions_that_cannot_be_taken_away_keep_the_settings_from_being_changed() {
    topic("alter", "rehearsal", "--config", "retention.ms=1", "--partitions", "0", "--yes")
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            """
            error: --partitions 0 is fewer than topic 'rehearsal' has now, 1: none can be taken away
            hint: see what is in them: kfctl topic describe rehearsal
            """);
  }

  @Test
  void nothing_is_deleted_without_a_yes() {
    topic("delete", "rehearsal")
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            """
            delete topic 'rehearsal' with 0 records
            error: there is no terminal to ask on: Delete 'rehearsal'?
            hint: add --yes to go on without being asked
            """);
    topic("delete", "rehearsal", "b").exits(ExitCode.NOT_FOUND).prints("");
    topic("delete", "--match", "rehears").exits(ExitCode.NOT_FOUND);
  }

  @Test
  void a_topic_to_create_has_a_partition_at_least() {
    topic("create", "a", "--partitions", "0")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: --partitions is 1 or more, not 0
            hint: leave it out for the brokers' default
            """);
    topic("create").exits(ExitCode.USAGE);
  }

  private Run topic(String command, String... more) {
    return run("topic " + command + " --bootstrap-server " + kafka.endpoint(), more);
  }
}
