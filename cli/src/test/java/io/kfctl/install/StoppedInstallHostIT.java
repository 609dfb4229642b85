package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One installation of one host that meets every kind of trouble on its way. After each, nothing of
 * kfctl's runs on the host any more, and the next install goes on.
 */
@ExtendWith(TestbedExtension.class)
class StoppedInstallHostIT {
  private static final String GOES_ON = "hint: kfctl install goes on where this stopped\n";
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  /** Reading all archives for the first time alone takes a while. */
  private static final Duration IN_TIME = Duration.ofMinutes(3);

  private final Testbed testbed;

  @TempDir Path folder;

  private TestHost host;
  private Kfctl kfctl;
  private String cluster;

  StoppedInstallHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @Test
  void an_install_that_is_stopped_again_and_again_ends_well() throws IOException {
    host = testbed.fresh(1).get(0);
    kfctl = new Kfctl(folder);
    cluster = ClusterText.of(testbed, "deploy", List.of(host));
    write(cluster);
    // Room for the programs that can be taken away.
    testbed.output(host, "mount", "-t", "tmpfs", "-o", "size=900m,mode=755", "tmpfs", "/opt");

    interruptedWhileFactsAreGathered();
    interruptedWhileAnArchiveIsSent();
    killedWhileAnArchiveIsSent();
    diskFullWhileAnArchiveIsUnpacked();
    networkCutWhileAnArchiveIsSent();
    interruptedWhileAServiceComesUp("zookeeper");
    serviceThatDiesAtStart();
    interruptedWhileAServiceComesUp("kafka-connect");

    kfctl.run("install").exits(0);
    assertThat(kfctl.run("plan", "--exit-code").exits(0).stdout()).contains("Nothing to do");
    assertThat(testbed.output(host, "find", "/", "-xdev", "-name", "*.kfctl-tmp.*")).isEmpty();

    portThatIsClosedFromHere();
    kfctl.run("install").exits(0);
    settingsThatVanishUnderARunningService();
    kfctl.run("plan", "--exit-code").exits(0);
  }

  private void interruptedWhileFactsAreGathered() {
    testbed.output(host, "mv", "/usr/bin/ss", "/usr/bin/ss.real");
    script("/usr/bin/ss", "#!/bin/sh\nexec sleep 1000\n");
    RunningKfctl install = kfctl.start("install");
    await().atMost(IN_TIME).until(() -> processes().contains("sleep 1000"));

    Kfctl.Ended ended = interrupted(install);

    assertThat(ended.stderr()).isEqualTo("error: interrupted\n");
    testbed.output(host, "mv", "/usr/bin/ss.real", "/usr/bin/ss");
    assertThat(testbed.asRoot(host, "test", "-e", "/KFDATA").status()).isEqualTo(1);
  }

  private void interruptedWhileAnArchiveIsSent() {
    RunningKfctl install = kfctl.start("install").awaitSaid("unpack jdk-17");
    awaitFile("/usr/local/java/jdk-17*.kfctl-tmp.*/new/*");

    Kfctl.Ended ended = interrupted(install);

    assertThat(ended.stderr()).endsWith("\nerror: interrupted\n" + GOES_ON);
    assertThat(testbed.output(host, "ls", "/usr/local/java")).isEmpty();
  }

  /** Nobody says goodbye then: the host notices that the connection has ended. */
  private void killedWhileAnArchiveIsSent() {
    RunningKfctl install = kfctl.start("install").awaitSaid("unpack kafka_2.13-3.4.1");
    awaitFile("/opt/kafka_2.13-3.4.1.kfctl-tmp.*/new/*");

    install.kill().exits(128 + 9);

    awaitNothingRuns();
    assertThat(testbed.output(host, "ls", "/opt")).doesNotContain("kafka_");
  }

  /** Two archives travel at once, so which of them had arrived by then is for the host to say. */
  private void diskFullWhileAnArchiveIsUnpacked() {
    boolean jdk = isThere("/usr/local/java/jdk-17*");
    boolean zooKeeper = isThere("/opt/apache-zookeeper-*-bin");
    RunningKfctl install = kfctl.start("install").awaitSaid("unpack apicurio-registry-3.0.9");
    testbed.output(host, "mount", "-o", "remount,size=130m", "/opt");

    Kfctl.Ended ended = install.end().exits(1);

    assertThat(ended.stdout()).contains("unpack kafka_2.13-3.4.1");
    assertThat(ended.stdout().contains("unpack jdk-17")).isEqualTo(!jdk);
    assertThat(ended.stdout().contains("unpack apache-zookeeper")).isEqualTo(!zooKeeper);
    assertThat(errors(ended))
        .allMatch(
            error ->
                error.matches(
                    "error: node1: unpack \\S+ failed: no space left for /opt/\\S+; without it \\d+ MB"
                        + " are free there"))
        .anyMatch(
            error ->
                error.contains(
                    "unpack apicurio-registry-3.0.9.tar.gz failed: no space left for"
                        + " /opt/apicurio-registry-3.0.9;"));
    assertThat(ended.stderr())
        .endsWith("hint: make room there: kfctl plan says how much is needed\n" + GOES_ON);
    awaitNothingRuns();
    assertThat(testbed.output(host, "ls", "/opt")).doesNotContain("apicurio");

    assertThat(kfctl.run("plan").exits(1).stderr())
        .matches(
            """
            error: node1: needs about \\d{3} MiB on /opt, which has \\d+ MiB free
            hint: make room there \\(df -h /opt\\), or change paths in cluster.yaml
            """);
    testbed.output(host, "mount", "-o", "remount,size=900m", "/opt");
  }

  private static List<String> errors(Kfctl.Ended ended) {
    return ended.stderr().lines().filter(line -> line.startsWith("error: ")).toList();
  }

  private boolean isThere(String pattern) {
    return !testbed.output(host, "sh", "-c", "ls -d " + pattern + " 2> /dev/null || :").isEmpty();
  }

  private void networkCutWhileAnArchiveIsSent() {
    RunningKfctl install = kfctl.start("install").awaitSaid("unpack apicurio-registry-3.0.9");
    awaitFile("/opt/apicurio-registry-3.0.9.kfctl-tmp.*/new/*");
    testbed.cutNetwork(host);

    Instant begun = Instant.now();
    Kfctl.Ended ended = install.end().exits(5);

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    assertThat(errors(ended))
        .allMatch(error -> error.startsWith("error: node1: connection lost during: unpack "))
        .contains("error: node1: connection lost during: unpack apicurio-registry-3.0.9.tar.gz");
    assertThat(ended.stderr())
        .endsWith(
            "hint: the host ends the command by itself; run kfctl again when the host answers\n"
                + GOES_ON);
    testbed.restore(host);
  }

  private void interruptedWhileAServiceComesUp(String unit) {
    RunningKfctl install = kfctl.start("install").awaitSaid("node1: wait for " + unit + "\n");

    Kfctl.Ended ended = interrupted(install);

    assertThat(ended.stderr()).endsWith("\nerror: interrupted\n" + GOES_ON);
  }

  private void serviceThatDiesAtStart() {
    write(cluster.replace("kafka: {", "kafka: {properties: {log.cleanup.policy: delet}, "));

    Kfctl.Ended ended = kfctl.run("install").exits(1);

    assertThat(ended.stderr())
        .contains(
            """

            error: node1: kafka-server died after it was started
            its last words:
            """)
        .contains(
            "  org.apache.kafka.common.config.ConfigException: Invalid value delet for"
                + " configuration log.cleanup.policy: String must be one of: compact, delete\n")
        .endsWith("\nhint: all of its log: kfctl logs kafka --host node1\n" + GOES_ON)
        .doesNotContain("\tat ");
    write(cluster);
  }

  private void portThatIsClosedFromHere() {
    testbed.output(host, "nft", "add", "table", "inet", "closed");
    testbed.output(
        host, "nft", "add", "chain inet closed in { type filter hook input priority 0 ; }");
    testbed.output(host, "nft", "add", "rule inet closed in iifname != lo tcp dport 9092 drop");
    String pids = testbed.output(host, "systemctl", "show", "-P", "MainPID", "kafka-server");

    Instant begun = Instant.now();
    Kfctl.Ended ended = kfctl.run("install").exits(5);

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    assertThat(ended.stdout()).contains("Nothing to do");
    assertThat(ended.stderr())
        .contains("node1: wait for kafka-server\n")
        .endsWith(
            """

            error: node1: port 9092 (kafka-server) listens on the host, but is closed from here: \
            cannot reach Kafka at ADDRESS:9092: no answer in time
            hint: open TCP port 9092 from this machine to ADDRESS in the firewalls between them
            """
                    .replace("ADDRESS", host.address())
                + GOES_ON);
    assertThat(testbed.output(host, "systemctl", "show", "-P", "MainPID", "kafka-server"))
        .isEqualTo(pids);
    testbed.output(host, "nft", "delete", "table", "inet", "closed");
  }

  private void settingsThatVanishUnderARunningService() {
    testbed.output(host, "rm", "-r", "/KFDATA/zookeeper/etc");
    kfctl.run("install").exits(0);
  }

  private Kfctl.Ended interrupted(RunningKfctl install) {
    Instant begun = Instant.now();
    Kfctl.Ended ended = install.interrupt().exits(130);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
    awaitNothingRuns();
    return ended;
  }

  /** Services have units of their own; what comes over ssh runs in the session of its login. */
  private String processes() {
    return testbed
        .output(host, "ps", "-e", "-o", "unit:40=,args=")
        .lines()
        .filter(line -> line.startsWith("session-"))
        .filter(line -> !line.contains(" sshd: ") && !line.contains("ps -e -o unit:40=,args="))
        .reduce("", (all, line) -> all + line + "\n");
  }

  private void awaitNothingRuns() {
    await().atMost(AT_ONCE).untilAsserted(() -> assertThat(processes()).isEmpty());
  }

  private void awaitFile(String pattern) {
    await()
        .atMost(IN_TIME)
        .until(() -> testbed.asRoot(host, "sh", "-c", "ls -d " + pattern).succeeded());
  }

  private void script(String file, String text) {
    testbed.output(
        host, "sh", "-c", "printf %s \"$2\" >\"$1\"; chmod 755 \"$1\"", "sh", file, text);
  }

  private void write(String text) {
    try {
      Files.writeString(folder.resolve("cluster.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
