package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Paths;
import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitsTest {
  /** The first with {@code security --offline} (its NEWS file). */
  private static final int SYSTEMD_WITH_OFFLINE_SECURITY = 250;

  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void everyUnitComesBackAfterAFailureAndAReboot(Flavor flavor) {
    for (RenderedFile unit : units(Clusters.of(flavor, Clusters.TUTORIAL_HOST))) {
      assertThat(unit.content().lines())
          .as(unit.path())
          .contains(
              "StartLimitIntervalSec=0",
              "Type=simple",
              "Restart=on-failure",
              "RestartSec=5",
              "TimeoutStopSec=180",
              "SuccessExitStatus=143",
              "WantedBy=multi-user.target",
              "Wants=network-online.target");
    }
  }

  @Test
  void aServiceStartsAfterThoseOfItsOwnHostOnly() {
    Host zookeeper = Clusters.host("node1", 1, "10.0.0.1", Role.ZOOKEEPER);
    Host kafka = Clusters.host("node2", 2, "10.0.0.2", Role.KAFKA, Role.CONNECT);
    Host all = Clusters.host("node3", 3, "10.0.0.3");
    Clusters clusters = Clusters.of(Flavor.CONFLUENT, zookeeper, kafka, all);

    assertThat(after(clusters, zookeeper, Role.ZOOKEEPER)).isEqualTo("network-online.target");
    assertThat(after(clusters, kafka, Role.KAFKA)).isEqualTo("network-online.target");
    assertThat(after(clusters, kafka, Role.CONNECT))
        .isEqualTo("network-online.target kafka-server.service");
    assertThat(after(clusters, all, Role.KAFKA))
        .isEqualTo("network-online.target zookeeper.service");
    assertThat(after(clusters, all, Role.CONNECT))
        .isEqualTo(
            "network-online.target zookeeper.service kafka-server.service schema-registry.service");
  }

  @Test
  void homeDirectoriesStayHiddenUnlessSomethingLiesThere() {
    assertThat(setting(Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST), "ProtectHome"))
        .isEqualTo("yes");
    assertThat(
            setting(
                Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST).javaHome("/home/jdk"),
                "ProtectHome"))
        .isEqualTo("read-only");
  }

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void systemdRatesEveryUnit2OrBetter(Flavor flavor) throws Exception {
    needSystemdAnalyze();
    for (Path unit : written(units(Clusters.of(flavor, Clusters.TUTORIAL_HOST)))) {
      String output =
          run("systemd-analyze", "security", "--offline=true", "--threshold=20", unit.toString());
      assertThat(exposure(output)).as(output).isLessThanOrEqualTo(2.0);
    }
  }

  @ParameterizedTest
  @EnumSource(Flavor.class)
  void systemdFindsNothingWrongWithAnyUnit(Flavor flavor) throws Exception {
    needSystemdAnalyze();
    Path opt = temporary.resolve("opt");
    for (String program :
        List.of(
            "zookeeper/bin/zkServer.sh",
            "kafka/bin/kafka-server-start.sh",
            "kafka/bin/connect-distributed.sh",
            "confluent/bin/schema-registry-start",
            "java/bin/java")) {
      executable(opt.resolve(program));
    }
    Paths paths =
        new Paths(
            opt.toString(),
            "/usr/local/java",
            "/KFDATA",
            "/opt/plugins",
            "/etc/systemd",
            "/etc/kfctl");
    Clusters clusters =
        Clusters.of(flavor, Clusters.TUTORIAL_HOST)
            .paths(paths)
            .javaHome(opt.resolve("java").toString());
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    written(units(clusters)).forEach(unit -> command.add(unit.toString()));

    assertThat(run(command.toArray(String[]::new)).lines().filter(UnitsTest::isAboutOurs))
        .isEmpty();
  }

  /** Units of the machine that runs the test may have faults of their own. */
  private static boolean isAboutOurs(String line) {
    return Arrays.stream(Role.values()).anyMatch(role -> line.contains(role.unit() + ".service"));
  }

  private static List<RenderedFile> units(Clusters clusters) {
    return Rendered.first(clusters).files().stream()
        .filter(file -> file.kind() == RenderedFile.Kind.UNIT)
        .toList();
  }

  private static String after(Clusters clusters, Host host, Role role) {
    String unit = Rendered.of(clusters.build(), host).text(role, role.unit() + ".service");
    return setting(unit, "After");
  }

  private static String setting(Clusters clusters, String key) {
    return setting(units(clusters).get(0).content(), key);
  }

  private static String setting(String unit, String key) {
    Matcher matcher = Pattern.compile("(?m)^" + key + "=(.*)$").matcher(unit);
    assertThat(matcher.find()).as(key).isTrue();
    return matcher.group(1);
  }

  private List<Path> written(List<RenderedFile> units) throws IOException {
    List<Path> files = new ArrayList<>();
    for (RenderedFile unit : units) {
      files.add(Files.writeString(temporary.resolve(unit.name()), unit.content()));
    }
    return files;
  }

  private static void executable(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static double exposure(String output) {
    Matcher matcher = Pattern.compile("Overall exposure level for .*: ([0-9.]+)").matcher(output);
    assertThat(matcher.find()).as(output).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  private static void needSystemdAnalyze() throws Exception {
    boolean found = systemdVersion() >= SYSTEMD_WITH_OFFLINE_SECURITY;
    if (System.getenv("KFCTL_REQUIRE_HOSTS") != null) {
      assertThat(found).as("systemd-analyze 250 or newer; testbed/prepare installs it").isTrue();
    }
    assumeTrue(found, "systemd-analyze 250 or newer is missing: testbed/prepare installs it");
  }

  private static int systemdVersion() throws Exception {
    try {
      Matcher matcher =
          Pattern.compile("systemd (\\d+)").matcher(run("systemd-analyze", "--version"));
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("kfctl-units", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", command) + " does not end");
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
    }
  }
}
