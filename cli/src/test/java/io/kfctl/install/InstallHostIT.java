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

/** From bare hosts to one cluster. */
@ExtendWith(TestbedExtension.class)
class InstallHostIT {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);

  private final Testbed testbed;

  @TempDir Path folder;

  InstallHostIT(Testbed testbed) {
    this.testbed = testbed;
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
