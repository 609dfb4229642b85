package io.kfctl.cli.schema;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.connector.FakeWorker;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.output.NarrowScreen;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answers have the shape of Confluent's API, as its documentation and Apicurio 3.0.9 give it.
 */
class SchemaCommandsTest {
  private static final String V1 =
      """
      {"type":"record","name":"Order","fields":[
        {"name":"id","type":"long"},{"name":"note","type":["null","string"],"default":null},
        {"name":"row","type":{"type":"record","name":"Row","fields":[{"name":"a","type":"int"}]}}]}
      """;
  private static final String V2 =
      """
      {"type":"record","name":"Order","fields":[
        {"name":"id","type":"string"},
        {"name":"day","type":{"type":"int","connect.name":"io.debezium.time.Date"},"default":0},
        {"name":"row","type":{"type":"record","name":"Row","fields":[{"name":"a","type":"long"}]}}]}
      """;

  private final FakeWorker registry = new FakeWorker();
  @TempDir private Path folder;

  SchemaCommandsTest() throws IOException {}

  @BeforeEach
  void fill() {
    registry
        .answers("GET /subjects", 200, "[\"订单-value\",\"a-key\"]")
        .answers("GET /subjects/a-key/versions/latest", 200, version("a-key", 1, 3, "\"long\""))
        .answers("GET /subjects/订单-value/versions", 200, "[1,2]")
        .answers("GET /subjects/订单-value/versions/1", 200, version("订单-value", 1, 7, V1))
        .answers("GET /subjects/订单-value/versions/2", 200, version("订单-value", 2, 8, V2))
        .answers("GET /subjects/订单-value/versions/latest", 200, version("订单-value", 2, 8, V2))
        .answers("GET /schemas/ids/7", 200, "{\"schema\":\"\\\"int\\\"\"}");
  }

  private static String version(String subject, int version, int id, String schema) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("subject", subject)
        .put("version", version)
        .put("id", id)
        .put("schema", schema)
        .toString();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void subjects_are_listed_with_their_newest_version() {
    schema("list")
        .exits(ExitCode.OK)
        .prints(
            """
            SUBJECT     VERSION  ID  TYPE
            a-key             1   3  AVRO
            订单-value        2   8  AVRO
            """);
    schema("list", "--match", "订.*", "-o", "name").prints("订单-value\n");
    JsonShape.of("schema list").matches(schema("list", "-o", "json").stdout());
  }

  @Test
  void a_schema_is_shown_by_subject_version_or_id() {
    assertThat(schema("get", "订单-value").exits(ExitCode.OK).stdout())
        .startsWith(
            """
            Subject:  订单-value
            Version:  2
            Id:       8
            Type:     AVRO

            {
              "type" : "record",
            """);
    assertThat(schema("get", "订单-value", "--version", "1").stdout()).contains("Version:  1\n");
    schema("get", "--id", "7")
        .prints(
            """
            Subject:  -
            Version:  -
            Id:       7
            Type:     AVRO

            "int"
            """);
    JsonShape.of("schema get").matches(schema("get", "--id", "7", "-o", "json").stdout());
    JsonShape.of("schema get").matches(schema("get", "a-key", "-o", "json").stdout());
    schema("get").exits(ExitCode.USAGE);
    schema("get", "a-key", "--id", "7").exits(ExitCode.USAGE);
  }

  @Test
  void versions_tell_what_changed() {
    schema("versions", "订单-value")
        .exits(ExitCode.OK)
        .prints(
            """
            VERSION  ID  TYPE  CHANGES
                  1   7  AVRO  -
                  2   8  AVRO  ~ id: long -> string; + day: int (io.debezium.time.Date) = 0; ~ row.a: int -> long; - note
            """);
    Run json = schema("versions", "订单-value", "--diff", "2,1", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("schema versions").matches(json.stdout());
    assertThat(json.stdout())
        .contains("\"field\": \"day\",\n        \"before\": \"int (io.debezium.time.Date) = 0\"")
        .doesNotContain("\"version\": 2");
    schema("versions", "订单-value", "--diff", "1").exits(ExitCode.USAGE);
  }

  @Test
  void a_schema_in_a_file_is_judged_by_the_registry() throws IOException {
    String file = Files.writeString(folder.resolve("o.avsc"), V2).toString();
    registry
        .answers("GET /config/订单-value", 404, "{\"error_code\":40408,\"message\":\"none\"}")
        .answers("GET /config", 200, "{\"compatibilityLevel\":\"BACKWARD\"}")
        .answers(
            "POST /compatibility/subjects/订单-value/versions/latest",
            200,
            "{\"is_compatible\":false,\"messages\":[\"TYPE_MISMATCH at /fields/0\"]}");
    schema("compatibility", "订单-value", file)
        .exits(ExitCode.NO)
        .prints(
            """
            Subject:     订单-value
            Version:     latest
            Level:       BACKWARD
            Compatible:  no

            REASON
            TYPE_MISMATCH at /fields/0
            """);
    registry.answers(
        "POST /compatibility/subjects/订单-value/versions/1", 200, "{\"is_compatible\":true}");
    String[] typed = {
      "schema", "compatibility", "订单-value", "-", "--version=1", "--registry-url", registry.url()
    };
    Run.on(FakeConsole.piped(V2.split("\n")), Map.of(), StackCommands::of, typed)
        .exits(ExitCode.OK);
    Run yes =
        schema("compatibility", "订单-value", file, "--version", "1", "-o", "json")
            .exits(ExitCode.OK);
    JsonShape.of("schema compatibility").matches(yes.stdout());
  }

  @Test
  void a_file_that_is_no_schema_gets_no_verdict() throws IOException {
    Path file = Files.writeString(folder.resolve("o.avsc"), "{\"type\":\"recird\"}");
    Run run = schema("compatibility", "订单-value", file.toString()).exits(ExitCode.USAGE);
    assertThat(run.stderr())
        .startsWith("error: " + file + " is no Avro schema: ")
        .endsWith("hint: one of another kind: --type JSON, or --type PROTOBUF\n");
    Path none = folder.resolve("none");
    schema("compatibility", "订单-value", none.toString())
        .exits(ExitCode.USAGE)
        .says(
            """
            error: there is no file %s
            hint: name a file that is there, or - for standard input
            """
                .formatted(none));
    assertThat(registry.asked()).isEmpty();
  }

  @Test
  void a_deletion_asks_and_for_good_takes_both_steps() {
    schema("delete", "a-key").exits(ExitCode.USAGE);
    assertThat(registry.asked()).noneMatch(request -> request.startsWith("DELETE"));
    registry.answers("DELETE /subjects/a-key", 200, "[1]");
    schema("delete", "a-key", "--yes")
        .exits(ExitCode.OK)
        .prints("SUBJECT\na-key\n")
        .says("delete subject 'a-key'\n");
    Run run = schema("delete", "a-key", "--permanent", "-y", "-o", "json").exits(ExitCode.OK);
    JsonShape.of("schema delete").matches(run.stdout());
    assertThat(registry.asked()).filteredOn(request -> request.startsWith("DELETE")).hasSize(3);
  }

  @Test
  void one_version_is_deleted_softly_or_for_good() {
    registry.answers("DELETE /subjects/订单-value/versions/2", 200, "2");
    schema("delete", "订单-value", "--version", "2").exits(ExitCode.USAGE);
    assertThat(registry.asked()).noneMatch(request -> request.startsWith("DELETE"));
    schema("delete", "订单-value", "--version", "2", "--yes")
        .exits(ExitCode.OK)
        .prints("SUBJECT     VERSION\n订单-value        2\n")
        .says("delete version 2 of subject '订单-value'\n");
    Run run =
        schema("delete", "订单-value", "--version", "2", "--permanent", "-y", "-o", "json")
            .exits(ExitCode.OK)
            .says("delete version 2 of subject '订单-value' for good\n");
    JsonShape.of("schema delete").matches(run.stdout());
    assertThat(registry.asked()).filteredOn(request -> request.startsWith("DELETE")).hasSize(3);
    schema("delete", "订单-value", "--version", "9", "-y")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: subject '订单-value' has no version 9
            hint: it has: [1, 2]
            """);
    schema("delete", "--match", ".*", "--version", "1", "-y").exits(ExitCode.USAGE);
  }

  @Test
  void subjects_fit_a_narrow_terminal() {
    assertThat(NarrowScreen.of("schema list --registry-url " + registry.url()))
        .isEqualTo(
            """
            SUBJECT     VERSION  ID  TYPE
            a-key             1   3  AVRO
            订单-value        2   8  AVRO
            """);
    assertThat(NarrowScreen.of("schema get 订单-value --registry-url " + registry.url()))
        .isEqualTo(
            """
            Subject:  订单-value
            Version:  2
            Id:       8
            Type:     AVRO

            {
              "type" : "record",
              "name" : "Order",
              "fields" : [ {
                "name" : "id",
                "type" : "string"
              }, {
                "name" : "day",
                "type" : {
                  "type" : "int",
                  "connect.name" : "io.debezium.time.Date"
                },
                "default" : 0
              }, {
                "name" : "row",
                "type" : {
                  "type" : "record",
                  "name" : "Row",
                  "fields" : [ {
                    "name" : "a",
                    "type" : "long"
                  } ]
                }
              } ]
            }
            """);
  }

  @Test
  void what_does_not_exist_is_told_with_what_does() {
    registry
        .answers("GET /subjects/b/versions", 404, "{\"error_code\":40401,\"message\":\"x\"}")
        .answers(
            "GET /subjects/订单-value/versions/9", 404, "{\"error_code\":40402,\"message\":\"x\"}")
        .answers("GET /schemas/ids/9", 404, "{\"error_code\":40403,\"message\":\"x\"}");
    schema("versions", "b")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: there is no subject 'b'
            hint: there are: a-key, 订单-value
            """);
    schema("get", "订单-value", "--version", "9")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: subject '订单-value' has no version 9
            hint: it has: [1, 2]
            """);
    schema("get", "--id", "9")
        .exits(ExitCode.NOT_FOUND)
        .says(
            """
            error: the schema registry has no schema with id 9
            hint: kfctl schema list
            """);
    schema("delete", "b", "-y").exits(ExitCode.NOT_FOUND);
    registry.close();
    schema("list").exits(ExitCode.UNREACHABLE);
  }

  private Run schema(String command, String... more) {
    return run("schema " + command + " --registry-url " + registry.url(), more);
  }
}
