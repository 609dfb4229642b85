package io.kfctl.cli.group;

import static io.kfctl.cli.stack.StackCommands.run;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On a broker that knows one group without members, at 1 of a log from 3 to 3, and no way to change
 * it; the rest is for the tests on a real Kafka.
 */
class GroupCommandsTest {
  private static final String PLAN =
      """
      Group:  connect-rehearsal
      State:  Empty

      TOPIC      PARTITION  FROM  TO  RECORDS
      rehearsal          0     1   3        2
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
  void groups_are_listed_with_their_state() {
    group("list")
        .exits(ExitCode.OK)
        .says("")
        .prints(
            """
            GROUP              STATE  MEMBERS  PARTITIONS  CONNECTOR
            connect-rehearsal  Empty        0           0  -
            """);
    JsonShape.of("group list").matches(group("list", "-o", "json").stdout());
    group("list", "--match", "connect-.*", "-o", "name").prints("connect-rehearsal\n");
    group("list", "--match", "connect-").exits(ExitCode.OK).says("");
  }

  @Test
  void one_is_described_with_what_it_reads() {
    group("describe", RehearsalBroker.GROUP)
        .exits(ExitCode.OK)
        .says("")
        .prints(
            """
            Group:        connect-rehearsal
            State:        Empty
            Assignor:     -
            Coordinator:  broker 1 at %s
            Lag:          2

            TOPIC      PARTITIONS  LAG
            rehearsal           1    2

            CLIENT-ID  HOST  PARTITIONS
            """
                .formatted(kafka.endpoint()));
    JsonShape shape = JsonShape.of("group describe");
    shape.matches(group("describe", RehearsalBroker.GROUP, "-o", "json").stdout());
    shape.matches(group("describe", "--match", ".*", "-o", "json").stdout());
  }

  @Test
  void a_group_without_members_is_told_of() {
    group("members", RehearsalBroker.GROUP)
        .exits(ExitCode.OK)
        .prints("GROUP  CLIENT-ID  HOST  PARTITIONS\n")
        .says("group 'connect-rehearsal' has no members now\n");
    JsonShape.of("group members")
        .matches(group("members", RehearsalBroker.GROUP, "-o", "json").stdout());
  }

  @Test
  void committed_offsets_are_shown() {
    group("offsets", RehearsalBroker.GROUP)
        .exits(ExitCode.OK)
        .says("")
        .prints(
            """
            GROUP              TOPIC      PARTITION  COMMITTED
            connect-rehearsal  rehearsal          0          1
            """);
    group("offsets", RehearsalBroker.GROUP, "-o", "name").prints("rehearsal:0:1\n");
    group("offsets", RehearsalBroker.GROUP, "--topic", "other")
        .exits(ExitCode.OK)
        .says("group 'connect-rehearsal' has committed nothing of other\n");
    JsonShape.of("group offsets")
        .matches(group("offsets", RehearsalBroker.GROUP, "-o", "json").stdout());
  }

  @Test
  void a_reset_is_shown_and_changes_nothing_without_a_yes() {
    reset("--to", "latest", "--dry-run").exits(ExitCode.OK).prints(PLAN).says("");
    JsonShape.of("group reset")
        .matches(reset("--to", "latest", "--dry-run", "-o", "json").stdout());
    reset("--to", "latest")
        .exits(ExitCode.USAGE)
        .prints(PLAN)
        .says(
            """
            error: there is no terminal to ask on: Set the offset of group 'connect-rehearsal' in 1 partition?
            hint: add --yes to go on without being asked
            """);
    String[] line = "group reset connect-rehearsal --topic rehearsal --to latest".split(" ");
    Run.on(
            FakeConsole.terminal("n"),
            Map.of("NO_COLOR", "1"),
            StackCommands::of,
            Stream.concat(
                    Stream.of(line), Stream.of("--bootstrap-server", kafka.endpoint().toString()))
                .toArray(String[]::new))
        .exits(ExitCode.NO)
        .prints(PLAN);
  }

  @Test
  void a_reset_beyond_the_log_is_limited_and_noted() {
    reset("--to", "-1", "--dry-run")
        .exits(ExitCode.OK)
        .prints(
            """
            Group:  connect-rehearsal
            State:  Empty

            TOPIC      PARTITION  FROM  TO  RECORDS  NOTE
            rehearsal          0     1   3        2  the log does not reach so far
            """);
    JsonShape.of("group reset").matches(reset("--to", "7", "--dry-run", "-o", "json").stdout());
  }

  @Test
  void what_a_reset_names_must_exist() {
    group("reset", RehearsalBroker.GROUP, "--topic", "rehersal", "--to", "latest")
        .exits(ExitCode.NOT_FOUND)
        .prints("")
        .says(
            """
            error: there is no topic 'rehersal'
            hint: did you mean 'rehearsal'?
            hint: there are: rehearsal
            """);
    group("reset", RehearsalBroker.GROUP, "--topic", "rehearsal:0,4", "--to", "latest")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: topic 'rehearsal' has no partition 4
            hint: it has 0 to 0
            """);
    group("reset", "rehearsal", "--topic", "rehearsal", "--to", "latest")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: there is no consumer group 'rehearsal'
            hint: did you mean 'connect-rehearsal'?
            """);
  }

  @Test
  void what_cannot_be_read_is_the_user_s_to_correct() {
    reset("--to", "-30m", "--dry-run").exits(ExitCode.OK).prints(PLAN);
    reset("--to", "yesterday")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: invalid value for option '--to': 'yesterday' is no place in a topic: write earliest, latest, an offset, a time as 2026-03-01T08:00:00Z, 2026-03-01 or -30m, or with a sign +100 or -100 records
            hint: try 'kfctl group reset --help'
            """);
    group("reset", RehearsalBroker.GROUP, "--topic", "rehearsal:x", "--to", "1")
        .exits(ExitCode.USAGE);
    for (String command : new String[] {"describe", "members", "offsets", "delete"}) {
      group(command)
          .exits(ExitCode.USAGE)
          .says(
              """
              error: which group? name one or more, or give --match
              hint: kfctl group list
              """);
    }
  }

  @Test
  void an_unknown_group_is_told_with_what_there_is() {
    for (String command : new String[] {"describe", "members", "offsets", "delete"}) {
      group(command, "nobody")
          .exits(ExitCode.NOT_FOUND)
          .says(
              """
              error: there is no consumer group 'nobody'
              hint: there are: connect-rehearsal
              """);
    }
  }

  @Test
  void nothing_is_deleted_without_a_yes() {
    group("delete", RehearsalBroker.GROUP)
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            """
            delete group 'connect-rehearsal' and its offsets
            error: there is no terminal to ask on: Delete 'connect-rehearsal'?
            hint: add --yes to go on without being asked
            """);
  }

  private Run reset(String... more) {
    return group(
        "reset",
        Stream.concat(Stream.of(RehearsalBroker.GROUP, "--topic", "rehearsal"), Stream.of(more))
            .toArray(String[]::new));
  }

  private Run group(String command, String... more) {
    return run("group " + command + " --bootstrap-server " + kafka.endpoint(), more);
  }
}
