package io.kfctl.cli.record;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.output.NarrowScreen;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker that has three records; the rest is for the tests on a real stack. */
class ConsumeCommandTest {
  private RehearsalBroker kafka;
  private FakeRegistry registry;

  @BeforeEach
  void start() throws IOException {
    kafka = RehearsalBroker.start();
    registry = new FakeRegistry().knows(1, RehearsalBroker.RECORDS_SCHEMA);
  }

  @AfterEach
  void stop() throws IOException {
    kafka.close();
    registry.close();
  }

  @Test
  void records_are_decoded_a_line_each() {
    consume()
        .exits(ExitCode.OK)
        .says("")
        .prints(
            """
            0:0  2026-03-01T08:00:00Z  {"id":1}  update  name: "旧" -> "新"
            0:1  2026-03-01T08:00:00Z  键  文本
            0:2  2026-03-01T08:00:00Z  {"id":1}  tombstone
            """);
    assertThat(consume("-o", "wide").exits(ExitCode.OK).stdout())
        .contains("\"新\"  value schema: 1 rehearsal.Envelope\n")
        .contains("键  文本  header source: 排练\n");
    consume("-o", "name")
        .prints(
            """
            rehearsal-records:0:0
            rehearsal-records:0:1
            rehearsal-records:0:2
            """);
  }

  /** A record is a line, however long; what is short fits, and nothing is painted. */
  @Test
  void short_records_fit_a_narrow_screen() {
    assertThat(
            NarrowScreen.of(
                "consume rehearsal-records --from 1",
                "--bootstrap-server",
                kafka.endpoint().toString()))
        .isEqualTo(
            """
            0:1  2026-03-01T08:00:00Z  键  文本
            0:2  2026-03-01T08:00:00Z  {"id":1}  tombstone
            """);
  }

  @Test
  void json_is_one_object_a_line() {
    Run run = consume("-o", "json").exits(ExitCode.OK).says("");
    JsonShape.of("consume").matchesLines(run.stdout());
    assertThat(run.stdout().lines().toList())
        .hasSize(3)
        .element(0)
        .isEqualTo(
            "{\"topic\":\"rehearsal-records\",\"partition\":0,\"offset\":0,"
                + "\"time\":\"2026-03-01T08:00:00Z\",\"key\":{\"id\":1},\"keyFormat\":\"json\","
                + "\"keySchema\":null,\"value\":{\"before\":{\"id\":1,\"name\":\"旧\"},"
                + "\"after\":{\"id\":1,\"name\":\"新\"},\"op\":\"u\"},\"valueFormat\":\"avro\","
                + "\"valueSchema\":{\"id\":1,\"type\":\"AVRO\",\"name\":\"rehearsal.Envelope\",\"schema\":null},"
                + "\"tombstone\":false,\"headers\":[]}");
    assertThat(consume("-o", "yaml", "--from", "last:3", "--max", "1").exits(ExitCode.OK).stdout())
        .startsWith("---\n")
        .contains("  after:\n    id: 1\n    name: 新\n");
  }

  @Test
  void decimals_are_shown_with_all_their_digits_and_no_exponent() {
    registry.knows(
        1,
        RehearsalBroker.RECORDS_SCHEMA.replace(
            "{\"name\":\"name\",\"type\":\"string\"}",
            "{\"name\":\"name\",\"type\":{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"scale\":13}}"));
    consume("--max", "1")
        .exits(ExitCode.OK)
        .prints(
            "0:0  2026-03-01T08:00:00Z  {\"id\":1}  update  "
                + "name: -0.0000001665113 -> -0.0000001665360\n");
    assertThat(consume("--max", "1", "-o", "json").exits(ExitCode.OK).stdout())
        .contains("\"after\":{\"id\":1,\"name\":-0.0000001665360}");
    assertThat(consume("--max", "1", "-o", "yaml").exits(ExitCode.OK).stdout())
        .contains("  after:\n    id: 1\n    name: -0.0000001665360\n");
  }

  @Test
  void what_the_schemas_say_is_shown_on_request() {
    Run json = consume("-o", "json", "--schemas").exits(ExitCode.OK);
    JsonShape.of("consume").matchesLines(json.stdout());
    assertThat(json.stdout().lines().findFirst().orElseThrow())
        .contains(
            "\"name\":\"rehearsal.Envelope\",\"schema\":{\"type\":\"record\",\"name\":\"Envelope\"");
    assertThat(consume("--schemas", "--max", "1").exits(ExitCode.OK).stdout())
        .contains("\"新\"  value schema: 1 {\"type\":\"record\"");
  }

  @Test
  void what_is_shown_can_be_chosen() {
    consume("--from", "1", "--to", "2", "-o", "name").prints("rehearsal-records:0:1\n");
    consume("--from", "last:1", "-o", "name").prints("rehearsal-records:0:2\n");
    consume("--max", "2", "-o", "name").prints("rehearsal-records:0:0\nrehearsal-records:0:1\n");
    consume("--key", "键", "--key", "2", "-o", "name").prints("rehearsal-records:0:1\n");
    consume("--key", "1", "-o", "name").prints("rehearsal-records:0:0\nrehearsal-records:0:2\n");
    consume("--from", "latest")
        .exits(ExitCode.OK)
        .prints("")
        .says("topic 'rehearsal-records' has no such record\n");
  }

  @Test
  void a_record_that_cannot_be_decoded_is_told_and_the_others_are_shown() {
    registry.doesNotKnow(1);
    consume("--from", "0", "-o", "name")
        .exits(ExitCode.NOT_FOUND)
        .prints("rehearsal-records:0:1\nrehearsal-records:0:2\n")
        .says(
            """
            warning: rehearsal-records:0:0 cannot be decoded: the schema registry has no schema with id 1
            error: 1 record was left out: the schema registry does not know the schema
            hint: does another registry? name it: --registry-url
            """);
    registry.knows(1, "\"boolean\"");
    consume("-o", "name")
        .exits(ExitCode.FAILED)
        .prints("rehearsal-records:0:1\nrehearsal-records:0:2\n")
        .says(
            """
            warning: rehearsal-records:0:0 cannot be decoded: it is not what its schema boolean says: a boolean is 2
            error: 1 record was left out: the schema does not fit the bytes
            hint: were they written with another registry? name it: --registry-url
            """);
    registry.knows(1, "\"recird\"");
    Run unusable =
        consume("-o", "name")
            .exits(ExitCode.FAILED)
            .prints("rehearsal-records:0:1\nrehearsal-records:0:2\n");
    assertThat(unusable.stderr())
        .contains(
            "warning: rehearsal-records:0:0 cannot be decoded: schema 1 of the schema registry is"
                + " no Avro schema: ")
        .endsWith("error: 1 record was left out: the registry's schema cannot be used\n");
  }

  @Test
  void the_registry_is_asked_with_the_login_of_its_file(@TempDir Path folder) throws IOException {
    Path login = Files.writeString(folder.resolve("login"), "ops:geheim:1\n");
    consume("--registry-login", login.toString()).exits(ExitCode.OK);
    assertThat(registry.logins()).containsOnly("Basic b3BzOmdlaGVpbTox"); // ops:geheim:1
  }

  @Test
  void a_registry_that_is_not_there_or_not_named_ends_it() {
    registry.close();
    Run unreachable = consume().exits(ExitCode.UNREACHABLE).prints("");
    assertThat(unreachable.stderr()).contains(registry.url());
    run("consume rehearsal-records --bootstrap-server " + kafka.endpoint())
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            """
            error: where is the schema registry? there is no cluster file here, no current context, and no --registry-url
            hint: name the cluster file: -f cluster.yaml, or set KFCTL_CLUSTER
            hint: or say it: --registry-url http://HOST:8081
            """);
    run("consume rehearsal-records --from 1 -o name --bootstrap-server " + kafka.endpoint())
        .exits(ExitCode.OK);
  }

  @Test
  void what_does_not_exist_is_told_with_what_does() {
    run("consume rehersal --bootstrap-server " + kafka.endpoint())
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: there is no topic 'rehersal'
            hint: did you mean 'rehearsal'?
            hint: there are: rehearsal
            """);
    consume("--partition", "0,7")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: topic 'rehearsal-records' has no partition 7
            hint: it has 0 to 0
            """);
  }

  @Test
  void what_contradicts_itself_is_refused() {
    consume("--follow", "--to", "3").exits(ExitCode.USAGE);
    consume("--max", "0")
        .exits(ExitCode.USAGE)
        .says("error: --max must be at least 1\nhint: leave it out for all records\n");
    consume("--from", "yesterday")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: invalid value for option '--from': 'yesterday' is no place in a topic: write earliest, latest, an offset such as 42, last:10, -10m or 2026-03-01T08:00:00Z
            hint: try 'kfctl consume --help'
            """);
  }

  private Run consume(String... more) {
    return run(
        "consume rehearsal-records --bootstrap-server %s --registry-url %s"
            .formatted(kafka.endpoint(), registry.url()),
        more);
  }
}
