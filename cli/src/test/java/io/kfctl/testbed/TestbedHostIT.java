package io.kfctl.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kfctl.host.CommandResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proves that the testbed's hosts are what tests take them for, and break as they should. */
@ExtendWith(TestbedExtension.class)
class TestbedHostIT {
  /** An address for documentation (RFC 5737); only the routing table is asked about it. */
  private static final String ELSEWHERE = "192.0.2.1";

  private final Testbed testbed;
  private TestHost node1;
  private TestHost node2;
  private TestHost node3;

  TestbedHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @BeforeEach
  void hosts() {
    List<TestHost> hosts = testbed.require(3);
    node1 = hosts.get(0);
    node2 = hosts.get(1);
    node3 = hosts.get(2);
  }

  @Test
  void everyHostRunsSystemdAndIsItself() {
    // New ones: what another test left on a host is not the testbed's.
    testbed.fresh(3);
    hosts();
    List<TestHost> hosts = List.of(node1, node2, node3);

    assertThat(hosts)
        .allSatisfy(
            host -> {
              assertThat(testbed.output(host, "systemctl", "is-system-running"))
                  .isEqualTo("running");
              assertThat(testbed.output(host, "hostname")).isEqualTo(host.name());
              assertThat(testbed.output(host, "getent", "hosts", "node1", "node2", "node3"))
                  .contains(node1.address(), node2.address(), node3.address());
            });
    assertThat(hosts)
        .extracting(host -> testbed.output(host, "cat", "/etc/machine-id"))
        .doesNotHaveDuplicates();
    assertThat(hosts)
        .extracting(host -> testbed.output(host, "cat", "/etc/ssh/ssh_host_ed25519_key.pub"))
        .doesNotHaveDuplicates();
  }

  @Test
  void rootMayLogInExceptOnTheSecondHost() {
    assertThat(whoAmI(node1)).isEqualTo("root");
    assertThat(whoAmI(node3)).isEqualTo("root");
    assertThat(whoAmI(node2)).isEqualTo("deploy");
    assertThat(whoAmI(node1.as("deploy"))).isEqualTo("deploy");

    CommandResult refused = testbed.ssh(node2.as("root"), "true");
    assertThat(refused.status()).isEqualTo(255);
    assertThat(refused.errors()).contains("Permission denied");
  }

  @Test
  void deployHasAllOfSudo() {
    assertThat(testbed.ssh(node2, "sudo", "-n", "id", "-u").text().strip()).isEqualTo("0");
  }

  @Test
  void noRouteLeadsOut() {
    assertThat(testbed.output(node1, "ip", "route", "show", "default")).isEmpty();
    assertThat(testbed.asRoot(node1, "ip", "route", "get", ELSEWHERE).errors())
        .contains("Network is unreachable");
    assertThat(testbed.offline("ip", "route", "get", ELSEWHERE).errors())
        .contains("Network is unreachable");
  }

  @Test
  void offlineReachesTheHosts() {
    CommandResult banner =
        testbed.offline(
            "bash", "-c", "exec 3<> /dev/tcp/" + node1.address() + "/22 && head -c 8 <&3");

    assertThat(banner.text()).isEqualTo("SSH-2.0-");
    assertThat(testbed.offline("sh", "-c", "exit 7").status()).isEqualTo(7);
  }

  @Test
  void hostsReachEachOtherAndThisMachine() {
    assertThat(testbed.asRoot(node1, "ping", "-c", "1", "-W", "5", "node2").status()).isZero();
    assertThat(testbed.asRoot(node1, "ping", "-c", "1", "-W", "5", testbed.machineAddress()))
        .extracting(CommandResult::status)
        .isEqualTo(0);
  }

  @Test
  void aPowerCutIsSilentAndTheDiskIsKept() throws IOException {
    testbed.output(node1, "sh", "-c", "echo kept > /var/lib/marker && sync");
    String machineId = testbed.output(node1, "cat", "/etc/machine-id");
    Optional<String> boot = testbed.bootId(node1);

    try (Socket socket = new Socket(node1.address(), 22)) {
      assertThat(new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
          .isEqualTo("SSH-");
      testbed.powerCut(node1);

      socket.setSoTimeout(500);
      assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
          .as("neither an end nor a reset comes from a host without power")
          .isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(testbed.bootId(node1)).isEmpty();

    testbed.restore(node1);
    assertThat(testbed.output(node1, "cat", "/var/lib/marker")).isEqualTo("kept");
    assertThat(testbed.output(node1, "cat", "/etc/machine-id")).isEqualTo(machineId);
    assertThat(testbed.bootId(node1)).isPresent().isNotEqualTo(boot);
  }

  @Test
  void aHostWithoutNetworkRunsOn() {
    Optional<String> boot = testbed.bootId(node3);
    testbed.cutNetwork(node3);

    assertThat(testbed.asRoot(node1, "ping", "-c", "1", "-W", "1", "node3").status()).isOne();
    assertThat(testbed.bootId(node3)).isEmpty();

    testbed.restore(node3);
    assertThat(testbed.bootId(node3)).isPresent().isEqualTo(boot);
  }

  @Test
  void aRebootTypedOnTheHostBringsItBack() {
    Optional<String> boot = testbed.bootId(node2);
    testbed.asRoot(node2, "systemctl", "reboot");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> testbed.bootId(node2).filter(id -> !Optional.of(id).equals(boot)).isPresent());
  }

  @Test
  void aRebootFromOutsideReturnsWhenTheHostRuns() {
    Optional<String> boot = testbed.bootId(node2);
    testbed.reboot(node2);

    assertThat(testbed.bootId(node2)).isPresent().isNotEqualTo(boot);
    assertThat(testbed.output(node2, "systemctl", "is-system-running")).isEqualTo("running");
  }

  @Test
  void aSmallTmpfsIsAFullDisk() {
    testbed.output(node1, "mount", "--mkdir", "-t", "tmpfs", "-o", "size=64k", "small", "/mnt/s");
    try {
      assertThat(testbed.asRoot(node1, "dd", "if=/dev/zero", "of=/mnt/s/f", "bs=1k", "count=65"))
          .satisfies(dd -> assertThat(dd.status()).isOne())
          .extracting(CommandResult::errors)
          .asString()
          .contains("No space left on device");
    } finally {
      testbed.output(node1, "umount", "/mnt/s");
    }
  }

  @Test
  void aServiceWithAllProtectionsRunsUnderThem() throws IOException {
    copy("what-is-refused", "/usr/local/bin/what-is-refused");
    copy("hardened.service", "/etc/systemd/system/hardened.service");
    testbed.output(node1, "chmod", "1777", "/srv");
    testbed.output(node1, "touch", "/tmp/seen-by-all");
    testbed.output(node1, "install", "-d", "-o", "deploy", "/var/lib/hardened");
    testbed.output(node1, "systemctl", "enable", "--now", "hardened");

    assertThat(testbed.ssh(node1.as("deploy"), "what-is-refused").text())
        .as("without the protections")
        .isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(testbed.output(node1, "cat", "/var/lib/hardened/report").lines())
                    .containsExactly(
                        "ProtectSystem",
                        "ProtectHome",
                        "ProtectProc",
                        "PrivateTmp",
                        "PrivateDevices",
                        "ProtectControlGroups",
                        "LockPersonality",
                        "RestrictNamespaces",
                        "NoNewPrivileges"));
    assertThat(testbed.output(node1, "systemctl", "show", "-P", "SubState", "hardened"))
        .isEqualTo("running");
    assertThat(testbed.output(node1, "systemd-analyze", "security", "--no-pager", "hardened"))
        .containsPattern("Overall exposure level for hardened.service: 1\\.\\d OK");
  }

  @Test
  void freshHostsKnowNothingOfTheOldOnes() {
    testbed.output(node1, "touch", "/var/lib/old");
    String key = testbed.output(node1, "cat", "/etc/ssh/ssh_host_ed25519_key.pub");

    TestHost fresh = testbed.fresh(1).get(0);

    assertThat(testbed.asRoot(fresh, "test", "-e", "/var/lib/old").status()).isOne();
    assertThat(testbed.output(fresh, "cat", "/etc/ssh/ssh_host_ed25519_key.pub")).isNotEqualTo(key);
  }

  @Test
  void aSecondTestbedLivesBesideAndLeavesNothing() throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("KFCTL_TESTBED", String.valueOf(secondNumber()));
    HostScripts second = new HostScripts(TestbedExtension.testbedFolder(), environment);
    try {
      Process killed = second.start("hosts", "up", "2");
      await().atMost(Duration.ofSeconds(60)).until(() -> second.list().size() == 2);
      killed.destroyForcibly().waitFor();

      second.up(1);
      assertThat(second.list()).extracting(HostScripts.Row::state).containsExactly("on");
      assertThat(testbed.bootId(node1)).isPresent();
    } finally {
      second.hosts("down");
    }
    assertThat(traces()).isEmpty();
    assertThat(second.state()).doesNotExist();
    second.hosts("down"); // again, with nothing there
  }

  private String whoAmI(TestHost host) {
    return testbed.ssh(host, "id", "-un").text().strip();
  }

  private void copy(String resource, String path) throws IOException {
    try (InputStream stream = getClass().getResourceAsStream(resource)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      testbed.output(
          node1, "sh", "-c", "printf %s \"$1\" > \"$2\" && chmod 755 \"$2\"", "-", text, path);
    }
  }

  /** The number of a testbed besides this run's own, in the half that nobody else uses. */
  private static int secondNumber() {
    return (Integer.parseInt(System.getenv().getOrDefault("KFCTL_TESTBED", "0")) + 128) % 256;
  }

  /** Whatever of the second testbed the machine still knows of. */
  private static List<String> traces() throws IOException {
    String second = "kfctl" + secondNumber();
    List<String> traces = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
      if (line.contains(second)) {
        traces.add(line);
      }
    }
    for (Path folder : List.of(Path.of("/run/netns"), Path.of("/sys/class/net"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.getFileName().toString().startsWith(second))
            .forEach(file -> traces.add(file.toString()));
      }
    }
    ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(second + "-"))
        .forEach(traces::add);
    return traces;
  }
}
