package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.archive.AtomicFile;
import io.kfctl.archive.DebeziumPlugin;
import io.kfctl.archive.Sha256Sums;
import io.kfctl.archive.assemble.Assembled.Outcome;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssemblerTest {
  @TempDir Path folder;
  private Path directory;
  private FileRepository repository;

  @BeforeEach
  void names() throws IOException {
    directory = folder.resolve("packages");
    repository =
        new FileRepository(folder)
            .publish("io.debezium:debezium-connector-mysql:9.9.9.Final:tar.gz:plugin", "it", "");
  }

  @Test
  void needsNoMavenWhereOfficialArchivesAre() throws IOException {
    MavenHomes homes = repository.inUserSettings();
    Files.writeString(homes.user().resolve("settings.xml"), "not even XML");
    Files.createDirectories(directory);
    official("apache-zookeeper-3.7.999-bin.tar.gz");
    official("kafka_2.13-3.4.999.tgz");
    official("jdk-17.0.7_linux-" + InstalledJdk.arch() + "_bin.tar.gz");
    List<Assembled> done =
        assembler(homes).assemble(request(Optional.of("17"), List.of()), directory, true);
    assertThat(done).extracting(Assembled::outcome).containsOnly(Outcome.OFFICIAL);
    assertThat(done).extracting(Assembled::version).containsExactly("17.0.7", "3.7.999", "3.4.999");
    assertThat(directory.resolve(Sha256Sums.FILE_NAME)).doesNotExist();
  }

  @Test
  void whatCanBeMadeIsMadeAndTheRestIsToldAtOnce() throws IOException {
    DebeziumPlugin mysql = new DebeziumPlugin("mysql", "9.9.9.Final");
    Assembler assembler = assembler(repository.inUserSettings());
    assertThatThrownBy(
            () -> assembler.assemble(request(Optional.of("17"), List.of(mysql)), directory, false))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED))
        .hasMessageContaining("no JDK 17 on this machine")
        .hasMessageContaining("org.apache.zookeeper:zookeeper:jar:3.7.999")
        .hasMessageContaining("org.apache.kafka:kafka_2.13:jar:3.4.999");
    assertThat(directory.resolve(mysql.fileName())).hasContent("it");
    assertThat(Sha256Sums.read(directory).of(mysql.fileName())).isPresent();
    assertThat(directory).isDirectoryNotContaining("glob:**/" + AtomicFile.PREFIX + "*");
  }

  @Test
  void withoutTheRepositoryEverythingIsToldWithOneWayOut() throws IOException {
    Assembler assembler = assembler(repository.withMirror("http://127.0.0.1:1/maven"));
    assertThatThrownBy(
            () -> assembler.assemble(request(Optional.empty(), List.of()), directory, false))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
              assertThat(error.hint().orElseThrow()).contains("~/.m2/settings.xml");
            })
        .hasMessageContaining("org.apache.zookeeper:zookeeper")
        .hasMessageContaining("org.apache.kafka:kafka_2.13");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void clearsWhatAKilledRunLeft() throws IOException {
    Files.createDirectories(directory);
    Path old = Files.createDirectories(directory.resolve(AtomicFile.PREFIX + "old/jdk/lib"));
    Path young = Files.createFile(directory.resolve(AtomicFile.PREFIX + "young"));
    Path top = directory.resolve(AtomicFile.PREFIX + "old");
    Files.setLastModifiedTime(top, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    official("apache-zookeeper-3.7.999-bin.tar.gz");
    official("kafka_2.13-3.4.999.tgz");
    assembler(repository.inUserSettings())
        .assemble(request(Optional.empty(), List.of()), directory, false);
    assertThat(old).doesNotExist();
    assertThat(top).doesNotExist();
    assertThat(young).exists();
  }

  @ParameterizedTest
  @CsvSource({"3.7.1, 4.0.0, Kafka 4.0.0", "3.9.2, 3.4.1, ZooKeeper 3.9.2"})
  void versionsOfAnotherShapeAreRefused(String zookeeper, String kafka, String message)
      throws IOException {
    Assembler assembler = assembler(repository.inUserSettings());
    AssemblyRequest request =
        new AssemblyRequest(Optional.empty(), zookeeper, kafka, Optional.empty(), List.of());
    assertThatThrownBy(() -> assembler.assemble(request, directory, false))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining(message + " cannot be assembled");
  }

  private static Assembler assembler(MavenHomes homes) {
    return new Assembler(homes, new JdkFinder(List.of()), Progress.SILENT);
  }

  /** Versions that no local repository holds. */
  private static AssemblyRequest request(Optional<String> jdk, List<DebeziumPlugin> plugins) {
    return new AssemblyRequest(jdk, "3.7.999", "3.4.999", Optional.empty(), plugins);
  }

  private void official(String name) throws IOException {
    Files.writeString(directory.resolve(name), "official");
  }
}
