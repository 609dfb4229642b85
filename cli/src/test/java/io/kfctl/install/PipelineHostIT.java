package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.pipeline.DemoDatabase;
import io.kfctl.pipeline.DemoPipeline;
import io.kfctl.pipeline.DemoRows;
import io.kfctl.playground.DemoConnectors;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way once: packages are made, a bare host becomes a pipeline without any internet, rows
 * travel, the host reboots, and nothing secret is seen by anybody.
 */
@ExtendWith(TestbedExtension.class)
class PipelineHostIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> UNITS =
      List.of("zookeeper", "kafka-server", "schema-registry", "kafka-connect");

  /** Of the source's user, of the sink's, and two that cluster.yaml takes from elsewhere. */
  private static final String SOURCE_PASSWORD = "tiger-7391-source";

  private static final String FROM_ENVIRONMENT = "tiger-7392-environment";
  private static final String FROM_FILE = "tiger-7393-file";
  private static final List<String> SECRETS =
      List.of(SOURCE_PASSWORD, DemoConnectors.SINK_PASSWORD, FROM_ENVIRONMENT, FROM_FILE);

  private final Testbed testbed;
  private final List<Kfctl.Ended> said = new ArrayList<>();

  @TempDir Path folder;

  PipelineHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @Test
  void rows_travel_from_a_bare_host_on_and_after_a_reboot() throws IOException {
    TestHost host = testbed.fresh(1).get(0);
    writeCluster(host);
    Kfctl online = new Kfctl(folder).with(Map.of("KFCTL_TEST_SECRET", FROM_ENVIRONMENT));
    run(online, 0, "packages", "assemble");
    Kfctl kfctl = online.through(testbed.offlineProgram());
    try (SecretWatch watch = SecretWatch.over(SECRETS);
        DemoDatabase database = DemoDatabase.start(testbed.machineAddress())) {
      install(kfctl, host);
      createPipeline(kfctl, host, database);
      DemoRows rows = new DemoRows(database);
      rows.awaitSnapshot();
      rows.walkThroughChanges();
      awaitNoLag(kfctl);
      run(kfctl, 0, "plan", "--exit-code");

      testbed.reboot(host);
      rows.addStock(200);
      rows.walkThroughChanges();
      awaitNoLag(kfctl);
      run(kfctl, 0, "status");
      run(kfctl, 0, "plan", "--exit-code", "-v");

      nothingSecretWasSeen(watch, host);
    }
    uninstall(kfctl, host);
  }

  private void writeCluster(TestHost host) throws IOException {
    String text =
        ClusterText.of(testbed, "root", List.of(host))
            .replace(
                "kafka: {heap: 512m}",
                """
                kafka:
                  heap: 512m
                  properties:
                    ssl.key.password: ${env:KFCTL_TEST_SECRET}
                    ssl.keystore.password: ${file:keystore.secret}""");
    Files.writeString(folder.resolve("cluster.yaml"), text);
    Files.writeString(folder.resolve("keystore.secret"), FROM_FILE + "\n");
  }

  private void install(Kfctl kfctl, TestHost host) {
    run(kfctl, 3, "plan", "--exit-code", "-v");
    run(kfctl, 0, "install", "-v");
    assertThat(run(kfctl, 0, "plan", "--exit-code").stdout()).contains("Nothing to do");
    String pids = pids(host);
    run(kfctl, 0, "install");
    assertThat(pids(host)).isEqualTo(pids);
    for (String unit : UNITS) {
      assertThat(exposure(host, unit)).isLessThanOrEqualTo(2.0);
    }
  }

  private void createPipeline(Kfctl kfctl, TestHost host, DemoDatabase database) {
    database.changePassword("datasyn", DemoConnectors.TUTORIAL_PASSWORD, SOURCE_PASSWORD);
    DemoPipeline pipeline =
        DemoPipeline.of(host.address() + ":9092", database).withSourcePassword(SOURCE_PASSWORD);
    run(kfctl, 0, "connector", "create", pipeline.writeSource(folder).toString(), "-v");
    run(kfctl, 0, "connector", "create", pipeline.writeSink(folder).toString(), "-v");
    run(kfctl, 0, "connector", "status", "-v", "-o", "json");
  }

  /** Offsets are committed every ten seconds. */
  private void awaitNoLag(Kfctl kfctl) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(
                        run(kfctl, 0, "lag", "connect-ddb-sink", "-o", "json")
                            .json()
                            .get("lag")
                            .asText())
                    .isEqualTo("0"));
  }

  private void nothingSecretWasSeen(SecretWatch watch, TestHost host) {
    assertThat(watch.seen()).isGreaterThan(10_000);
    assertThat(watch.leaks()).isEmpty();
    for (Kfctl.Ended ended : said) {
      assertThat(ended.stdout() + ended.stderr())
          .describedAs("%s", ended.arguments())
          .doesNotContain(SECRETS);
    }
    watch.close(); // what follows names the secrets on a command line
    assertThat(testbed.output(host, "cat", "/KFDATA/kafka/etc/kafka-server.properties"))
        .contains(FROM_ENVIRONMENT, FROM_FILE);
    String patterns = String.join("\n", SECRETS);
    assertThat(testbed.asRoot(host, "sh", "-c", GREP_LOGS, "sh", patterns).text()).isEmpty();
    assertThat(testbed.asRoot(host, "sh", "-c", FIND_READABLE, "sh", patterns).text()).isEmpty();
  }

  /** The services' own logs and the journal. */
  private static final String GREP_LOGS =
      "grep -rF -e \"$1\" /KFDATA/*/logs; journalctl --no-pager | grep -F -e \"$1\"";

  /** Files that every user of the host may read. */
  private static final String FIND_READABLE =
      "find / -xdev -type f -perm -o=r -not -path '/proc/*' -not -path '/sys/*'"
          + " -not -path '/usr/*' -not -path '/opt/*' -exec grep -lF -e \"$1\" {} +";

  private void uninstall(Kfctl kfctl, TestHost host) {
    run(kfctl, 2, "uninstall", "--purge");
    run(kfctl, 0, "uninstall", "--purge", "--yes");
    assertThat(
            testbed.output(
                host, "find", "/", "-xdev", "-iname", "*kafka*", "-not", "-path", "/var/*"))
        .isEmpty();
  }

  private Kfctl.Ended run(Kfctl kfctl, int exit, String... arguments) {
    Kfctl.Ended ended = kfctl.run(arguments);
    said.add(ended);
    return ended.exits(exit);
  }

  private String pids(TestHost host) {
    List<String> words = new ArrayList<>(List.of("systemctl", "show", "-p", "MainPID"));
    words.addAll(UNITS);
    return testbed.output(host, words.toArray(String[]::new));
  }

  private double exposure(TestHost host, String unit) {
    String report = testbed.output(host, "systemd-analyze", "security", "--no-pager", unit);
    return Double.parseDouble(
        report.replaceAll("(?s).*Overall exposure level for [^:]*: ([0-9.]+).*", "$1"));
  }
}
