package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a bare host to healthy services, and back. */
@ExtendWith(TestbedExtension.class)
class InstallHostIT {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);
  private static final List<String> UNITS =
      List.of("zookeeper", "kafka-server", "schema-registry", "kafka-connect");

  private final Testbed testbed;

  @TempDir Path folder;

  InstallHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @Test
  void a_bare_host_becomes_healthy_stays_as_it_is_and_comes_back_after_a_reboot()
      throws IOException {
    List<TestHost> hosts = testbed.fresh(1);
    TestHost host = hosts.get(0);
    Kfctl kfctl = kfctl("root", hosts);

    kfctl.run("plan", "--exit-code").exits(3);
    kfctl.run("install").exits(0);
    assertThat(kfctl.run("plan", "--exit-code").exits(0).stdout()).contains("Nothing to do");
    String pids = pids(host);
    kfctl.run("install").exits(0);
    assertThat(pids(host)).isEqualTo(pids);
    for (String unit : UNITS) {
      assertThat(exposure(host, unit)).isLessThanOrEqualTo(2.0);
    }

    testbed.reboot(host);
    awaitHealthy(kfctl, 4);
    kfctl.run("plan", "--exit-code").exits(0);

    kfctl.run("uninstall", "--purge").exits(2);
    kfctl.run("uninstall", "--purge", "--yes").exits(0);
    assertThat(
            testbed.output(
                host, "find", "/", "-xdev", "-iname", "*kafka*", "-not", "-path", "/var/*"))
        .isEmpty();
  }

  @Test
  void three_hosts_become_one_cluster_and_all_rebooted_at_once_come_back() throws IOException {
    List<TestHost> hosts = testbed.fresh(3);
    Kfctl kfctl = kfctl("deploy", hosts);

    kfctl.run("install").exits(0);
    kfctl.run("plan", "--exit-code").exits(0);
    assertThat(details(kfctl, "zookeeper")).contains("leader", "follower");
    assertThat(
            testbed.output(
                hosts.get(0),
                "grep",
                "replication.factor",
                "/KFDATA/kafka/etc/kafka-server.properties"))
        .contains("default.replication.factor=3");

    hosts.parallelStream().forEach(testbed::reboot);
    awaitHealthy(kfctl, 12);
    kfctl.run("plan", "--exit-code").exits(0);
  }

  private Kfctl kfctl(String login, List<TestHost> hosts) throws IOException {
    Files.writeString(folder.resolve("cluster.yaml"), ClusterText.of(testbed, login, hosts));
    return new Kfctl(folder);
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

  private static void awaitHealthy(Kfctl kfctl, int services) {
    await()
        .atMost(BOOT_LIMIT)
        .pollInterval(Duration.ofSeconds(3))
        .untilAsserted(
            () -> {
              JsonNode status = kfctl.run("status", "-o", "json").json();
              assertThat(status.get("services")).hasSize(services);
              assertThat(status.get("healthy").asBoolean()).describedAs("%s", status).isTrue();
            });
  }

  private static List<String> details(Kfctl kfctl, String service) {
    List<String> details = new ArrayList<>();
    for (JsonNode row : kfctl.run("status", "-o", "json").exits(0).json().get("services")) {
      if (row.get("service").asText().equals(service)) {
        details.add(row.get("detail").asText());
      }
    }
    return details;
  }
}
