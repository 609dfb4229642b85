package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.PluginSpec;
import io.kfctl.cluster.Role;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path home;
  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(home.resolve("packages"));
  }

  @Test
  void findsWhatAClusterNeedsInTheOrderOfInstalling() {
    SampleArchive.writeAll(directory);
    List<Archive> archives = archives(SampleClusters.apicurio(directory));
    assertThat(archives)
        .extracting(Archive::kind)
        .containsExactly(
            ArchiveKind.JDK,
            ArchiveKind.ZOOKEEPER,
            ArchiveKind.KAFKA,
            ArchiveKind.REGISTRY,
            ArchiveKind.CONVERTER);
    assertThat(archives)
        .extracting(Archive::folder)
        .containsExactly(
            "jdk-17.0.15",
            "apache-zookeeper-3.7.1-bin",
            "kafka_2.13-3.4.1",
            "apicurio-registry-3.0.9",
            "apicurio-avro-converter-2.6.13.Final");
    assertThat(archives).allSatisfy(archive -> assertThat(archive.stripComponents()).isOne());
    assertThat(archives).extracting(Archive::origin).containsOnly(Origin.ASSEMBLED);
  }

  @Test
  void anArchiveTellsWhereItGoesAndWhatItIs() throws Exception {
    SampleArchive.writeAll(directory);
    Cluster cluster = SampleClusters.withRoles(directory, Role.KAFKA);
    Archive kafka = archives(cluster).get(1);
    assertThat(kafka.file()).isEqualTo(directory.resolve("kafka_2.13-3.4.1-kfctl.tgz"));
    assertThat(kafka.version()).isEqualTo("3.4.1");
    assertThat(kafka.size()).isEqualTo(Files.size(kafka.file()));
    assertThat(kafka.sha256()).isEqualTo(sha256sum(kafka.file()));
    assertThat(kafka.roles()).containsExactlyInAnyOrder(Role.KAFKA, Role.CONNECT);
    assertThat(kafka.isNeededOn(cluster.hosts().get(0))).isTrue();
  }

  @Test
  void onlyRolesThatAHostCarriesNeedAnything() {
    SampleArchive.writeAll(directory);
    assertThat(archives(SampleClusters.withRoles(directory, Role.ZOOKEEPER)))
        .extracting(Archive::kind)
        .containsExactly(ArchiveKind.JDK, ArchiveKind.ZOOKEEPER);
    assertThat(archives(SampleClusters.withRoles(directory, Role.SCHEMA_REGISTRY)))
        .extracting(Archive::kind)
        .containsExactly(ArchiveKind.JDK, ArchiveKind.REGISTRY);
    assertThat(archives(SampleClusters.withJavaHome(directory)))
        .extracting(Archive::kind)
        .doesNotContain(ArchiveKind.JDK);
  }

  @Test
  void officialArchivesWin() {
    SampleArchive.writeAll(directory);
    write("kafka_2.13-3.4.1.tgz", "kafka_2.13-3.4.1/bin/kafka-run-class.sh");
    write("apache-zookeeper-3.7.1-bin.tar.gz", "apache-zookeeper-3.7.1-bin/bin/zkServer.sh");
    write(
        "apicurio-registry-app-3.0.9-all.tar.gz",
        "apicurio-registry-app-3.0.9-runner.jar",
        "lib/a.jar");
    SampleArchive.write(
        directory,
        "jdk-17.0.7_linux-x64_bin.tar.gz",
        SampleArchive.jdk("jdk-17.0.7", "JAVA_VERSION=\"17.0.7\"\nOS_ARCH=\"x86_64\"\n"));
    List<Archive> archives = archives(SampleClusters.apicurio(directory));
    assertThat(archives)
        .extracting(Archive::fileName)
        .containsExactly(
            "jdk-17.0.7_linux-x64_bin.tar.gz",
            "apache-zookeeper-3.7.1-bin.tar.gz",
            "kafka_2.13-3.4.1.tgz",
            "apicurio-registry-app-3.0.9-all.tar.gz",
            "apicurio-avro-converter-2.6.13.Final.tar.gz");
    assertThat(archives.get(3).stripComponents()).isZero();
    assertThat(archives.get(3).folder()).isEqualTo("apicurio-registry-3.0.9");
  }

  @Test
  void aJdkTellsWhereItRuns() {
    SampleArchive.writeAll(directory);
    SampleArchive.write(
        directory,
        "OpenJDK17U-jdk_aarch64_linux_hotspot_17.0.7_7.tar.gz",
        SampleArchive.jdk("jdk-17.0.7+7", "JAVA_VERSION=\"17.0.7\"\nOS_ARCH=\"aarch64\"\n"));
    List<Archive> jdks =
        archives(SampleClusters.withRoles(directory, Role.ZOOKEEPER)).stream()
            .filter(archive -> archive.kind() == ArchiveKind.JDK)
            .toList();
    assertThat(jdks)
        .extracting(jdk -> jdk.platform().orElseThrow())
        .containsExactly(
            new JdkPlatform("linux", "aarch64", Optional.empty()),
            new JdkPlatform("linux", "x64", Optional.of("2.34")));
    assertThat(jdks).extracting(Archive::folder).containsExactly("jdk-17.0.7", "jdk-17.0.15");
    assertThat(jdks.get(1).platform().orElseThrow().runsOn("x86_64")).isTrue();
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThatThrownBy(() -> archives(SampleClusters.apicurio(home.resolve("nowhere"), debezium())))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(error.hint().orElseThrow())
                  .contains("kfctl packages assemble -d " + home.resolve("nowhere"));
            })
        .hasMessage(
            "6 packages are missing in "
                + home.resolve("nowhere")
                + ":"
                + "\n  jdk 17: jdk-17*_linux-*_bin.tar.gz or another vendor's JDK 17 for Linux as"
                + " .tar.gz or jdk-17*_linux-*.tar.gz"
                + "\n  zookeeper 3.7.1: apache-zookeeper-3.7.1-bin.tar.gz or"
                + " apache-zookeeper-3.7.1-kfctl.tar.gz"
                + "\n  kafka 3.4.1: kafka_2.13-3.4.1.tgz or kafka_2.12-3.4.1.tgz or"
                + " kafka_2.13-3.4.1-kfctl.tgz"
                + "\n  apicurio-registry 3.0.9: apicurio-registry-app-3.0.9-all.tar.gz or"
                + " apicurio-registry-3.0.9.tar.gz"
                + "\n  apicurio-avro-converter 2.6.13.Final:"
                + " apicurio-avro-converter-2.6.13.Final.tar.gz"
                + "\n  debezium-connector-mysql 2.3.2.Final:"
                + " debezium-connector-mysql-2.3.2.Final-plugin.tar.gz");
  }

  @Test
  void aPluginThatNobodyPublishesIsNotPromised() {
    SampleArchive.writeAll(directory);
    assertThatThrownBy(
            () ->
                archives(
                    SampleClusters.apicurio(
                        directory, new PluginSpec("mysink", List.of("a.jar", "b.jar")))))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> assertThat(error.hint().orElseThrow()).doesNotContain("assemble"))
        .hasMessageContaining("mysink: a.jar + b.jar");
  }

  @Test
  void flavourConfluentWithoutItsArchiveNamesBothWaysOut() {
    SampleArchive.writeAll(directory);
    assertThatThrownBy(() -> archives(SampleClusters.confluent(directory)))
        .isInstanceOfSatisfying(
            UserError.class,
            error ->
                assertThat(error.hint().orElseThrow())
                    .contains("bring confluent-community-7.4.0.tar.gz")
                    .contains("schemaRegistry.flavor: apicurio"))
        .hasMessageContaining("flavor confluent");
  }

  @Test
  void flavourConfluentBringsItsConverterToConnectHosts() {
    SampleArchive.writeAll(directory);
    write("confluent-community-7.4.0.tar.gz", "confluent-7.4.0/bin/schema-registry-start");
    List<Archive> archives = archives(SampleClusters.confluent(directory));
    assertThat(archives).extracting(Archive::kind).doesNotContain(ArchiveKind.CONVERTER);
    Archive confluent = archives.get(archives.size() - 1);
    assertThat(confluent.folder()).isEqualTo("confluent-7.4.0");
    assertThat(confluent.roles()).containsExactlyInAnyOrder(Role.SCHEMA_REGISTRY, Role.CONNECT);
  }

  @Test
  void severalBrokenFilesAreSaidTogether() {
    SampleArchive.writeAll(directory);
    SampleArchive.write(directory, "kafka_2.13-3.4.1-kfctl.tgz", "<html>".getBytes());
    write("apache-zookeeper-3.7.1-kfctl.tar.gz", "apache-zookeeper-3.7.1/src/pom.xml");
    assertThatThrownBy(() -> archives(SampleClusters.apicurio(directory)))
        .isInstanceOf(UserErrors.class)
        .hasMessageContaining("kafka_2.13-3.4.1-kfctl.tgz is no whole gzip file")
        .hasMessageContaining(
            "apache-zookeeper-3.7.1-kfctl.tar.gz is not the archive of zookeeper 3.7.1: it holds no"
                + " bin/zkServer.sh");
  }

  @Test
  void aZipIsPackedForTheWayAndUnpacksIntoItsVersionedFolder() {
    SampleArchive.writeAll(directory);
    SampleArchive.write(
        directory,
        "acme-s3-10.5.0.zip",
        SampleArchive.zip("acme-s3-10.5.0/lib/a.jar", "acme-s3-10.5.0/manifest.json"));
    Archive plugin = plugin(new PluginSpec("acme-s3-10.5.0", List.of("acme-s3-10.5.0.zip")));
    assertThat(plugin.folder()).isEqualTo("acme-s3-10.5.0");
    assertThat(plugin.stripComponents()).isOne();
    assertThat(plugin.file()).startsWith(home.resolve("cache"));
    assertThat(ArchiveInspector.inspect(plugin.file()).holds("lib/a.jar")).isTrue();
  }

  @Test
  void looseJarsTravelTogetherAndChangeWithTheirContent() {
    SampleArchive.writeAll(directory);
    SampleArchive.write(directory, "mysink-1.2.0.jar", SampleArchive.zip("A.class"));
    SampleArchive.write(directory, "driver.jar", SampleArchive.zip("B.class"));
    PluginSpec spec = new PluginSpec("mysink", List.of("mysink-1.2.0.jar", "driver.jar"));
    Archive first = plugin(spec);
    assertThat(first.folder()).isEqualTo("mysink-1.2.0");
    assertThat(first.stripComponents()).isZero();
    assertThat(ArchiveInspector.inspect(first.file()).entries())
        .containsExactly("driver.jar", "mysink-1.2.0.jar");
    assertThat(plugin(spec)).isEqualTo(first);
    SampleArchive.write(directory, "driver.jar", SampleArchive.zip("B.class", "C.class"));
    assertThat(plugin(spec).sha256()).isNotEqualTo(first.sha256());
  }

  @Test
  void withoutAVersionTheContentNamesTheFolder() {
    SampleArchive.writeAll(directory);
    write("mysink.tar.gz", "mysink/a.jar");
    Archive plugin = plugin(new PluginSpec("mysink", List.of("mysink.tar.gz")));
    assertThat(plugin.folder()).isEqualTo("mysink-" + plugin.sha256().substring(0, 12));
    assertThat(plugin.version()).isEqualTo(plugin.sha256().substring(0, 12));
  }

  @Test
  void whatTarMadeOfTheFolderDotUnpacksTheSame() throws Exception {
    SampleArchive.writeAll(directory);
    Path made = Files.createDirectories(home.resolve("made/sink-1.0"));
    Files.writeString(made.resolve("a.jar"), "jar");
    String file = directory.resolve("sink-1.0.tar.gz").toString();
    tar("czf", file, "-C", made.getParent().toString(), ".");
    Archive nested = plugin(new PluginSpec("sink-1.0", List.of("sink-1.0.tar.gz")));
    assertThat(unpacked(nested)).isRegularFile();
    tar("czf", file, "-C", made.toString(), ".");
    Archive flat = plugin(new PluginSpec("sink-1.0", List.of("sink-1.0.tar.gz")));
    assertThat(unpacked(flat)).isRegularFile();
  }

  private Path unpacked(Archive archive) throws Exception {
    Path folder = Files.createTempDirectory(home, "unpacked");
    tar(
        "xzf",
        archive.file().toString(),
        "-C",
        folder.toString(),
        "--strip-components=" + archive.stripComponents());
    return folder.resolve("a.jar");
  }

  private static void tar(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("tar"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void twoPluginsOfOneFolderAreRefused() {
    SampleArchive.writeAll(directory);
    PluginSpec same = new PluginSpec("debezium-connector-mysql", debezium().files());
    assertThatThrownBy(() -> archives(SampleClusters.apicurio(directory, debezium(), same)))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("debezium-connector-mysql-2.3.2.Final");
  }

  private static PluginSpec debezium() {
    return new PluginSpec(
        "debezium-connector-mysql-2.3.2.Final-plugin",
        List.of("debezium-connector-mysql-2.3.2.Final-plugin.tar.gz"));
  }

  private Archive plugin(PluginSpec spec) {
    List<Archive> archives = archives(SampleClusters.apicurio(directory, spec));
    return archives.get(archives.size() - 1);
  }

  private List<Archive> archives(Cluster cluster) {
    PackageDirectory source = new PackageDirectory(cluster.packages().directory());
    return new Archives(source, home.resolve("cache")).forCluster(cluster);
  }

  private void write(String name, String... paths) {
    SampleArchive.write(directory, name, SampleArchive.of(paths));
  }

  private static String sha256sum(Path file) throws Exception {
    Process process = new ProcessBuilder("sha256sum", file.toString()).start();
    return new String(process.getInputStream().readAllBytes()).split(" ")[0];
  }
}
