package io.kfctl.cli.stack;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.Run;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that say how to log in to Kafka, good and bad. */
class KafkaAccessTest {
  @TempDir private Path folder;
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
  void a_variable_names_the_file_where_no_flag_does() throws IOException {
    Path file = file("client.id=ops\ngroup.id=application\n");
    String broker = kafka.endpoint().toString();
    Run.on(
            FakeConsole.piped(),
            Map.of("KFCTL_COMMAND_CONFIG", file.toString()),
            StackCommands::of,
            "topic",
            "list",
            "-v",
            "--bootstrap-server",
            broker)
        .exits(ExitCode.OK)
        .says(
            """
            Kafka: %s, from --bootstrap-server
            Kafka's clients use client.id, from %s
            of that file kfctl sets for itself: group.id
            """
                .formatted(broker, file));
    assertThat(topics(folder.resolve("none")).exits(ExitCode.USAGE).stderr())
        .isEqualTo(
            """
            error: there is no file %s/none
            hint: it holds properties of Kafka's clients; --command-config, KFCTL_COMMAND_CONFIG or the context names it
            """
                .formatted(folder));
  }

  @Test
  void what_kafka_does_not_know_is_a_warning_with_what_may_be_meant() throws IOException {
    Path file = file("security.protocoll=PLAINTEXT\nclient.id: ops\n");
    topics(file)
        .exits(ExitCode.OK)
        .says(
            "warning: %s: Kafka's clients do not know 'security.protocoll'; did you mean 'security.protocol'?\n"
                .formatted(file));
  }

  @Test
  void what_holds_no_properties_of_kafka_is_an_error() throws IOException {
    Path json = file("{\n  \"name\": \"sink\"\n}\n");
    topics(json)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s holds nothing that Kafka's clients know, such as security.protocol
            hint: a line of it reads: security.protocol=SASL_SSL
            """
                .formatted(json));
    Path broken = file("client.id=\\users\n");
    topics(broken)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s: after \\u four hexadecimal digits are needed
            hint: a backslash that means itself is written twice
            """
                .formatted(broken));
    Path latin = folder.resolve("latin");
    Files.write(latin, "client.id=ö".getBytes(StandardCharsets.ISO_8859_1));
    topics(latin)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %1$s is not written in UTF-8
            hint: write it anew, for example: iconv -f GBK -t UTF-8 %1$s > NEW
            """
                .formatted(latin));
    Path large = folder.resolve("large");
    Files.write(large, new byte[(1 << 20) + 1]);
    assertThat(topics(large).exits(ExitCode.USAGE).stderr()).contains("too large");
    assertThat(topics(folder).exits(ExitCode.USAGE).stderr()).contains("cannot be read");
  }

  @Test
  void a_relative_path_begins_at_the_folder_of_the_file() throws IOException {
    Path file = file("ssl.truststore.location=my.pem\n");
    topics(file)
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s: ssl.truststore.location names %s/my.pem, which is no file
            hint: a relative path begins at the folder of client.properties
            """
                .formatted(file, folder));
    Files.createFile(folder.resolve("my.pem"));
    topics(file).exits(ExitCode.OK).says("");
    assertThat(topics(file("ssl.truststore.location=a\\u0000b\n")).exits(ExitCode.USAGE).stderr())
        .contains("ssl.truststore.location names no path");
  }

  @Test
  void a_secret_that_everybody_can_read_is_a_warning() throws IOException {
    String line = "sasl.jaas.config=x required password=\"geheim\";\n";
    Path file = file(line);
    assertThat(topics(file).exits(ExitCode.OK).stderr())
        .isEqualTo(
            "warning: %1$s holds a secret and everybody can read it: chmod o-r %1$s\n"
                .formatted(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    topics(file).exits(ExitCode.OK).says("");
  }

  @Test
  void a_value_that_kafka_refuses_is_told_without_the_secrets() throws IOException {
    Path file =
        file(
            """
            security.protocol=SASL_PLAINTEXT
            sasl.mechanism=PLAIN
            sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required password="geheim"
            """);
    Run run = topics(file).exits(ExitCode.USAGE);
    assertThat(run.stderr())
        .contains("error: the client properties: ")
        .contains("hint: they come from --command-config, or KFCTL_COMMAND_CONFIG")
        .doesNotContain("geheim");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("client.properties"), text);
  }

  private Run topics(Path file) {
    return run(
        "topic list --bootstrap-server " + kafka.endpoint(), "--command-config", file.toString());
  }
}
