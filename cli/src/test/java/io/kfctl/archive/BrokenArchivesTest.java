package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.archive.PackageState.State;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.Role;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a file can be wrong is one clear message and exit code 1. */
class BrokenArchivesTest {
  private static final String KAFKA = "kafka_2.13-3.4.1-kfctl.tgz";
  private static final String MARKER = "kafka_2.13-3.4.1/bin/kafka-run-class.sh";

  @TempDir Path directory;
  @TempDir Path cache;

  @BeforeEach
  void writeOthers() {
    SampleArchive.writeAll(directory);
  }

  @Test
  void aWrongChecksum() throws IOException {
    Sha256Sums.record(directory, Map.of(KAFKA, "0".repeat(64)));
    expect(State.WRONG_CHECKSUM, "is not the file that SHA256SUMS records\n  recorded 0000");
  }

  @Test
  void theRightChecksumIsFine() throws IOException {
    String sha256 = ArchiveInspector.inspect(directory.resolve(KAFKA)).sha256();
    Sha256Sums.record(directory, Map.of(KAFKA, sha256));
    assertThat(kafka().state()).isEqualTo(State.PRESENT);
    assertThat(kafka().sha256()).contains(sha256);
  }

  @Test
  void aCutOffFileWithAChecksumSaysBoth() throws IOException {
    byte[] whole = SampleArchive.of(MARKER);
    kafka(Arrays.copyOf(whole, whole.length / 2));
    Sha256Sums.record(directory, Map.of(KAFKA, "0".repeat(64)));
    expect(State.WRONG_CHECKSUM, "SHA256SUMS records: it is cut off");
  }

  @Test
  void aGzipWithoutItsEnd() {
    byte[] whole = SampleArchive.of(MARKER);
    for (int length : List.of(whole.length - 1, whole.length / 2, 12, 5)) {
      kafka(Arrays.copyOf(whole, length));
      expect(State.DAMAGED, "is cut off: its gzip stream has no end");
    }
  }

  @Test
  void aTarWithoutItsEnd() {
    kafka(new SampleArchive().file(MARKER, "text").gzippedWithoutEnd());
    expect(State.DAMAGED, "is cut off: its tar has no end");
  }

  @Test
  void aFlippedBit() {
    byte[] bytes = SampleArchive.of(MARKER);
    bytes[bytes.length - 6] ^= 1;
    kafka(bytes);
    expect(State.DAMAGED, "is no whole gzip file");
  }

  @Test
  void noArchiveAtAll() {
    kafka("<html>404 Not Found</html>".getBytes());
    expect(State.DAMAGED, "is no whole gzip file: Not in GZIP format");
    kafka(new byte[0]);
    expect(State.DAMAGED, "is cut off");
  }

  @Test
  void moreThanOneFolderWhereOneIsExpected() {
    kafka(SampleArchive.of(MARKER, "other/readme", "readme"));
    expect(
        State.UNSUITABLE,
        "holds 3 things at its top (kafka_2.13-3.4.1, other, readme ...) where one folder is");
  }

  @Test
  void pathsThatLeadOutside() {
    for (String path : List.of("/etc/passwd", "../up", "a/../../up", "a\\..\\b")) {
      kafka(new SampleArchive().file(MARKER, "").file(path, "x").gzipped());
      expect(State.DAMAGED, "holds a path that leads outside of it: " + path);
    }
  }

  @Test
  void linksThatLeadOutside() {
    for (String target : List.of("/etc/passwd", "../../up")) {
      kafka(new SampleArchive().file(MARKER, "").link("kafka/link", target).gzipped());
      expect(State.DAMAGED, "holds a link that leads outside of it: kafka/link");
    }
  }

  @Test
  void linksThatStayInsideAreFine() {
    kafka(
        new SampleArchive()
            .file(MARKER, "")
            .link("kafka_2.13-3.4.1/legal/a/LICENSE", "../b/LICENSE")
            .gzipped());
    assertThat(kafka().state()).isEqualTo(State.PRESENT);
  }

  @Test
  void devicesAndControlCharacters() {
    kafka(new SampleArchive().file(MARKER, "").device("kafka/sda").gzipped());
    expect(State.DAMAGED, "holds something that is neither file, folder nor link: kafka/sda");
    kafka(new SampleArchive().file(MARKER, "").file("a\u001b[2Jb", "").gzipped());
    expect(State.DAMAGED, "holds a path with control characters: a?[2Jb");
  }

  @Test
  void pathsWithAndWithoutADot() {
    kafka(new SampleArchive().file("./" + MARKER, "").file("kafka_2.13-3.4.1/a", "").gzipped());
    expect(State.DAMAGED, "holds some paths that begin with ./ and some that do not");
  }

  @Test
  void aJdkOfAnotherVersionOrMachine() {
    jdk("JAVA_VERSION=\"21.0.1\"\n");
    expectJdk("holds Java 21.0.1, not Java 17");
    jdk("JAVA_VERSION=\"17.0.15\"\nOS_ARCH=\"aarch64\"\n");
    expectJdk("holds a JDK for linux aarch64, not for linux x64");
    jdk("JAVA_VERSION=\"17.0.15\"\nOS_NAME=\"Windows\"\nOS_ARCH=\"x86_64\"\n");
    expectJdk("holds a JDK for windows x64");
    jdk("JAVA_VERSION=\"17; rm -rf\"\n");
    expectJdk("holds Java 17; rm -rf, not Java 17");
  }

  @Test
  void aCutOffJarOfAPlugin() {
    byte[] jar = SampleArchive.zip("A.class", "B.class");
    SampleArchive.write(directory, "sink-1.0.jar", Arrays.copyOf(jar, jar.length - 10));
    PluginSpec sink = new PluginSpec("sink", List.of("sink-1.0.jar"));
    assertThatThrownBy(() -> archives().forCluster(SampleClusters.apicurio(directory, sink)))
        .hasMessageContaining("sink-1.0.jar is cut off, or no zip at all");
  }

  @Test
  void aMissingPackageIsAStateToo() {
    List<PackageState> states = archives().list(SampleClusters.confluent(directory));
    PackageState last = states.get(states.size() - 1);
    assertThat(last.state()).isEqualTo(State.MISSING);
    assertThat(last.file()).isEqualTo("confluent-community-7.4.0.tar.gz");
    assertThat(last.problem().orElseThrow().hint()).isPresent();
    assertThat(last.sha256()).isEmpty();
  }

  private void expect(State state, String message) {
    assertThat(kafka().state()).isEqualTo(state);
    assertThatThrownBy(() -> archives().forCluster(SampleClusters.withRoles(directory, Role.KAFKA)))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(error.hint().orElseThrow()).contains("kfctl packages assemble");
            })
        .hasMessageStartingWith(directory + "/" + KAFKA)
        .hasMessageContaining(message);
  }

  private void expectJdk(String message) {
    assertThatThrownBy(() -> archives().forCluster(SampleClusters.withRoles(directory, Role.KAFKA)))
        .hasMessageContaining("jdk-17.0.15_linux-x64.tar.gz " + message);
  }

  private PackageState kafka() {
    return archives().verify(SampleClusters.withRoles(directory, Role.KAFKA)).get(1);
  }

  private void kafka(byte[] content) {
    SampleArchive.write(directory, KAFKA, content);
  }

  private void jdk(String release) {
    SampleArchive.write(
        directory, "jdk-17.0.15_linux-x64.tar.gz", SampleArchive.jdk("jdk-17.0.15", release));
  }

  private Archives archives() {
    return new Archives(new PackageDirectory(directory), cache);
  }
}
