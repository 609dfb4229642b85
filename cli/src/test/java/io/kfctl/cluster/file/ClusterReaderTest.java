package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.yaml.Problem;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading from a real file. */
class ClusterReaderTest {
  @TempDir Path folder;
  private Path file;
  private final ClusterReader reader = new ClusterReader(Map.of(), Path.of("/home/me"));

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("cluster.yaml");
  }

  @Test
  void takesRelativePathsFromTheFilesFolder() throws IOException {
    Files.writeString(file, Reading.ONE_HOST + "ssh: {privateKey: keys/id}\n");

    Cluster cluster = reader.read(file).cluster();

    assertThat(cluster.file()).isEqualTo(file);
    assertThat(cluster.ssh().privateKey()).hasValue(folder.resolve("keys/id"));
    assertThat(cluster.packages().directory()).isEqualTo(folder.resolve("packages"));
  }

  @Test
  void readsWindowsFilesToo() throws IOException {
    Files.writeString(file, "\uFEFF" + Reading.ONE_HOST.replace("\n", "\r\n"));

    assertThat(reader.read(file).cluster().name()).isEqualTo("datasync");
  }

  @Test
  void messagesNameTheFileAsTheUserDid() throws IOException {
    Files.writeString(file, "name: datasync\n");

    assertThat(catchThrowableOfType(InvalidClusterFile.class, () -> reader.read(file)))
        .hasMessage(file + ": 1 error\n" + file + ":1:1: 'hosts' is missing");
  }

  @Test
  void whoOnlyAsksServicesIsNotKeptByWhatConcernsTheInstallationAlone() throws IOException {
    String kafkaOfSomebodyElse =
        "name: a\nhosts:\n  - {name: b, address: 10.0.0.1, roles: [kafka]}\n";
    Files.writeString(file, kafkaOfSomebodyElse);

    assertThat(reader.readToOperate(file).hosts()).hasSize(1);
    assertThatThrownBy(() -> reader.read(file)).isInstanceOf(InvalidClusterFile.class);
  }

  @Test
  void whoOnlyAsksServicesIsToldWhatCannotBeRead() throws IOException {
    Files.writeString(
        file, Reading.ONE_HOST + "kafka: {port: x}\nconnect: {properties: {listeners: y}}\n");

    assertThat(
            catchThrowableOfType(InvalidClusterFile.class, () -> reader.readToOperate(file))
                .problems())
        .extracting(Problem::path)
        .containsExactly("kafka.port", "connect.properties.listeners");
  }

  @Test
  void countsWarningsApart() {
    InvalidClusterFile invalid =
        catchThrowableOfType(
            InvalidClusterFile.class,
            () ->
                Reading.read(
                    Reading.ONE_HOST + "service: {user: root}\nkafka: {port: 0, heap: 0}\n"));

    assertThat(invalid.getMessage()).startsWith("cluster.yaml: 2 errors, 1 warning\n");
  }

  @Test
  void refusesWhatIsNoTextFile() throws IOException {
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28});
    refused(file + " is not UTF-8 text");

    Files.write(file, Reading.ONE_HOST.getBytes(StandardCharsets.UTF_16));
    refused(file + " is not UTF-8 text");

    Files.writeString(file, "# " + "x".repeat(1024 * 1024));
    refused(file + " is larger than 1 MiB, so it is no cluster file");

    Files.delete(file);
    refused("there is no file " + file);

    Files.createDirectory(file);
    refused(file + " is a folder");
  }

  private void refused(String message) {
    UserError error = catchThrowableOfType(UserError.class, () -> reader.read(file));
    assertThat(error).hasMessage(message);
    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aScreenHasAnEnd() {
    StringBuilder yaml = new StringBuilder(Reading.ONE_HOST);
    for (int i = 0; i < 200; i++) {
      yaml.append("key").append(i).append(": 1\n");
    }
    InvalidClusterFile invalid =
        catchThrowableOfType(InvalidClusterFile.class, () -> Reading.read(yaml.toString()));

    assertThat(invalid.problems()).hasSize(200);
    assertThat(invalid.getMessage().lines()).hasSize(52).last().isEqualTo("... and 150 more");
  }

  @Test
  void theNextCommandCanBeTypedAlsoForNamesWithSpaces() {
    Path spaced = folder.resolve("my cluster.yaml");
    InvalidClusterFile invalid =
        catchThrowableOfType(InvalidClusterFile.class, () -> reader.read("a: 1\n", spaced));

    assertThat(invalid.hint())
        .hasValue("correct it, then type: kfctl -f '" + spaced + "' validate");
  }
}
