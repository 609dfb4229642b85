package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.archive.SamplePackages;
import io.kfctl.testbed.TestHost;
import io.kfctl.testbed.Testbed;
import io.kfctl.testbed.TestbedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What makes an install impossible is found before anything is changed: the host is as it was, and
 * once the trouble is gone there is a plan.
 */
@ExtendWith(TestbedExtension.class)
class RefusedHostIT {
  private static final String ROLES = "roles: [zookeeper, kafka, schema-registry, connect]";

  /** What kfctl might have put on a host. */
  private static final String TRACES =
      "ls -d /KFDATA /KFDATA/* /etc/kfctl /opt/* /usr/local/java /etc/systemd/system/*.service;"
          + " getent passwd kafka";

  private static List<TestHost> hosts = List.of();

  private final Testbed testbed;

  @TempDir Path folder;

  private Path packages;
  private Kfctl kfctl;

  RefusedHostIT(Testbed testbed) {
    this.testbed = testbed;
  }

  @BeforeAll
  static void takeBareHosts(Testbed testbed) {
    hosts = testbed.fresh(3);
  }

  @BeforeEach
  void putPackages() {
    testbed.require(3);
    packages = SamplePackages.writeTo(folder.resolve("packages"));
    kfctl = new Kfctl(folder);
  }

  @Test
  void a_host_whose_key_nobody_has_checked_is_not_talked_to() throws IOException {
    Path knownHosts = Files.createFile(folder.resolve("known_hosts"));
    cluster(ssh("root", testbed.key(), knownHosts), "", node(0));

    assertThat(refused(5, 0))
        .matches(
            """
            error: node1: the host key of ADDRESS is not in KNOWN: ED25519 SHA256:\\S{43}
            hint: compare it with: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub \
            \\(on the host\\), then: ssh-keyscan -H ADDRESS >> KNOWN; or set ssh.hostKeys to \
            accept-new in the cluster file
            """
                .replace("ADDRESS", hosts.get(0).address())
                .replace("KNOWN", knownHosts.toString()));
  }

  @Test
  void a_host_whose_key_has_changed_is_not_talked_to() throws IOException {
    String others =
        Files.readAllLines(testbed.knownHosts()).stream()
            .filter(line -> line.contains(hosts.get(2).address()))
            .map(line -> line.replace(hosts.get(2).address(), hosts.get(0).address()))
            .collect(Collectors.joining("\n", "", "\n"));
    Path knownHosts = Files.writeString(folder.resolve("known_hosts"), others);
    cluster(ssh("root", testbed.key(), knownHosts), "", node(0));

    assertThat(refused(5, 0))
        .matches(
            """
            error: node1: the host key of ADDRESS has changed: it shows ED25519 SHA256:\\S{43}, \
            but KNOWN line \\d has ED25519 SHA256:\\S{43}; was the host set up anew, or does \
            someone stand in between\\?
            hint: if the new key is right: ssh-keygen -R 'ADDRESS' -f KNOWN, then: \
            ssh-keyscan -H ADDRESS >> KNOWN
            """
                .replace("ADDRESS", hosts.get(0).address())
                .replace("KNOWN", knownHosts.toString()));
  }

  @Test
  void a_refused_login_names_what_was_offered() throws IOException {
    Path key = folder.resolve("key");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    cluster(ssh("root", key, testbed.knownHosts()), "", node(0));

    assertThat(refused(5, 0))
        .isEqualTo(
            """
            error: node1: the login of root was refused (offered KEY)
            hint: try: ssh-copy-id -i KEY root@ADDRESS; or set ssh.user and ssh.privateKey in the \
            cluster file
            """
                .replace("ADDRESS", hosts.get(0).address())
                .replace("KEY", key.toString()));
  }

  @Test
  void hosts_that_fail_in_different_ways_are_all_told_in_bounded_time() throws IOException {
    testbed.output(hosts.get(0), "mv", "/etc/sudoers.d/deploy", "/root/deploy.sudoers");
    testbed.cutNetwork(hosts.get(2));
    cluster(ssh("deploy"), "", node(0) + node(1) + node(2));

    Instant begun = Instant.now();
    Kfctl.Ended ended = kfctl.run("install").exits(5);

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr())
        .isEqualTo(
            """
            error: node1: deploy may not run this as root: gather facts (sudo wants a password)
            hint: on node1, let visudo -f /etc/sudoers.d/kfctl write: deploy ALL=(root) NOPASSWD: \
            ALL; or set ssh.user to root in the cluster file
            error: node3: cannot connect to ADDRESS: no answer within 10 s
            hint: is the host up, its firewall open, and sshd on this port? try: ssh deploy@ADDRESS
            """
                .replace("ADDRESS", hosts.get(2).address()));

    cluster(ssh("deploy"), "", node(0));
    refused(1, 0);
    testbed.restore(hosts.get(2));
    testbed.output(hosts.get(0), "mv", "/root/deploy.sudoers", "/etc/sudoers.d/deploy");
    cluster(ssh("deploy"), "", node(0) + node(1) + node(2));
    kfctl.run("plan", "--exit-code").exits(3);
  }

  @Test
  void occupied_ports_are_named_with_their_owner_and_the_setting_to_change() throws IOException {
    testbed.output(
        hosts.get(0),
        "systemd-run",
        "--quiet",
        "--unit=squatter",
        "--service-type=exec",
        "systemd-socket-activate",
        "--listen=9092",
        "--listen=8081",
        "/bin/cat");
    cluster(ssh("root"), "", node(0));
    String said = refused(1, 0);
    String pid = testbed.output(hosts.get(0), "systemctl", "show", "-P", "MainPID", "squatter");
    testbed.output(hosts.get(0), "systemctl", "stop", "squatter");

    assertThat(said)
        .isEqualTo(
            """
            error: node1: port 9092, wanted for kafka, is taken by systemd-socket- (pid PID)
            hint: end that program, or choose another port: kafka.port in cluster.yaml
            error: node1: port 8081, wanted for schema-registry, is taken by systemd-socket- (pid PID)
            hint: end that program, or choose another port: schemaRegistry.port in cluster.yaml
            """
                .replace("PID", pid));
    kfctl.run("plan", "--exit-code").exits(3);
  }

  @Test
  void a_java_home_without_a_java_or_with_an_old_one_is_not_used() throws IOException {
    cluster(ssh("root"), "java: {home: /usr/lib/jvm/none}", node(0));
    assertThat(refused(1, 0))
        .isEqualTo(
            """
            error: node1: has no Java at /usr/lib/jvm/none (java.home)
            hint: correct java.home in cluster.yaml, or leave it out: then kfctl installs a JDK
            """);

    script("mkdir -p /srv/jdk-11/bin && cat >/srv/jdk-11/bin/java", OLD_JAVA);
    testbed.output(hosts.get(0), "chmod", "755", "/srv/jdk-11/bin/java");
    cluster(ssh("root"), "java: {home: /srv/jdk-11}", node(0));
    assertThat(refused(1, 0))
        .isEqualTo(
            """
            error: node1: has Java 11 at /srv/jdk-11 (java.home), and 17 or newer is needed
            hint: correct java.home in cluster.yaml, or leave it out: then kfctl installs a JDK
            """);
  }

  private static final String OLD_JAVA =
      "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n";

  @Test
  void a_jdk_that_needs_a_newer_c_library_is_not_sent() throws IOException {
    SamplePackages.jdkThatNeedsGlibc(packages, "2.99");
    cluster(ssh("root"), "", node(0));

    assertThat(refused(1, 0))
        .matches(
            """
            error: node1: cannot run jdk-17.0.15_linux-x64.tar.gz: it needs glibc 2.99, the host \
            \\(.+\\) has 2.\\d\\d
            hint: bring a vendor JDK 17 archive or set java.home
            """);
  }

  @Test
  void a_host_of_another_cluster_is_left_alone() throws IOException {
    script("mkdir -p /etc/kfctl && cat >/etc/kfctl/cluster", "other\n");
    cluster(ssh("root"), "", node(0));
    assertThat(refused(1, 0))
        .isEqualTo(
            """
            error: node1: belongs to the cluster 'other', not to 'mine'
            hint: take it out of 'other' first, with that cluster's file: kfctl -f FILE \
            uninstall --purge
            hint: if they are one cluster, keep its name in cluster.yaml: name: other
            """);
    testbed.output(hosts.get(0), "rm", "-r", "/etc/kfctl");
    kfctl.run("plan", "--exit-code").exits(3);
  }

  @Test
  void data_of_another_broker_or_of_another_kafka_cluster_is_left_alone() throws IOException {
    for (TestHost host : List.of(hosts.get(0), hosts.get(1))) {
      testbed.output(host, "mkdir", "-p", "/KFDATA/kafka/data", "/KFDATA/zookeeper/data");
    }
    String meta = "cat >/KFDATA/kafka/data/meta.properties";
    script(hosts.get(0), meta, "version=0\nbroker.id=7\ncluster.id=AAAA\n");
    script(hosts.get(1), meta, "version=0\nbroker.id=2\ncluster.id=BBBB\n");
    cluster(ssh("deploy"), "", node(0) + node(1));

    String said = refused(1, 0);
    for (TestHost host : List.of(hosts.get(0), hosts.get(1))) {
      testbed.output(host, "rm", "-r", "/KFDATA");
    }

    assertThat(said)
        .isEqualTo(
            """
            warning: cluster.yaml:6:1: 2 zookeepers survive no more failures than 1, because more \
            than half must be up (use 1, 3 or 5)
            error: node1: holds data of broker.id 7, but cluster.yaml gives it id 1
            hint: write id: 7 for node1, or name another host
            error: node1 holds data of Kafka cluster AAAA, node2 of cluster BBBB: they are brokers \
            of two clusters
            hint: take one of them out of the cluster file, or move its data away: kfctl uninstall \
            --purge
            """);
    kfctl.run("plan", "--exit-code").exits(3);
  }

  @Test
  void a_full_disk_is_found_before_it_is_written_to() throws IOException {
    testbed.output(hosts.get(0), "mkdir", "/KFDATA");
    for (String place : List.of("/KFDATA", "/opt")) {
      testbed.output(hosts.get(0), "mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", place);
    }
    cluster(ssh("root"), "", node(0));

    String said = refused(1, 0);
    testbed.output(hosts.get(0), "umount", "/opt", "/KFDATA");
    testbed.output(hosts.get(0), "rmdir", "/KFDATA");

    assertThat(said)
        .isEqualTo(
            """
            error: node1: needs about 100 MiB on /KFDATA, which has 8 MiB free
            hint: make room there (df -h /KFDATA), or change paths in cluster.yaml
            error: node1: needs about 100 MiB on /opt, which has 8 MiB free
            hint: make room there (df -h /opt), or change paths in cluster.yaml
            """);
    kfctl.run("plan", "--exit-code").exits(3);
  }

  /** What it said, on a host that looks the same afterwards. */
  private String refused(int exit, int host) {
    String before = testbed.asRoot(hosts.get(host), "sh", "-c", TRACES).text();
    Kfctl.Ended ended = kfctl.run("install").exits(exit);
    assertThat(ended.stdout()).isEmpty();
    assertThat(testbed.asRoot(hosts.get(host), "sh", "-c", TRACES).text()).isEqualTo(before);
    return ended.stderr();
  }

  private void script(String command, String input) {
    script(hosts.get(0), command, input);
  }

  private void script(TestHost host, String command, String input) {
    testbed.output(host, "sh", "-c", "printf %s \"$1\" | (" + command + ")", "sh", input);
  }

  private static void run(String... words) throws IOException {
    try {
      assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String ssh(String login) {
    return ssh(login, testbed.key(), testbed.knownHosts());
  }

  private static String ssh(String login, Path key, Path knownHosts) {
    return "ssh: {user: %s, privateKey: \"%s\", knownHosts: \"%s\"}"
        .formatted(login, key, knownHosts);
  }

  private static String node(int index) {
    return "  - {name: %s, id: %d, address: %s, %s}\n"
        .formatted(hosts.get(index).name(), index + 1, hosts.get(index).address(), ROLES);
  }

  private void cluster(String ssh, String java, String nodes) throws IOException {
    Files.writeString(
        folder.resolve("cluster.yaml"),
        """
        name: mine
        %s
        packages: {directory: packages, plugins: []}
        schemaRegistry: {flavor: apicurio}
        %s
        hosts:
        %s"""
            .formatted(ssh, java, nodes));
  }
}
