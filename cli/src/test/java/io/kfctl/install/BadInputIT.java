package io.kfctl.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.archive.SamplePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong on this machine is told before a host is asked. The addresses are of a network that
 * RFC 5737 keeps for documentation, so a host that was asked all the same would not answer.
 */
class BadInputIT {
  private static final String KAFKA = "kafka_2.13-3.4.1-kfctl.tgz";

  @TempDir Path folder;

  private Path packages;
  private Kfctl kfctl;

  @BeforeEach
  void putPackages() {
    packages = SamplePackages.writeTo(folder.resolve("packages"));
    kfctl = new Kfctl(folder);
  }

  @Test
  void all_mistakes_in_the_file_are_told_at_once_with_their_place_and_a_proposal()
      throws IOException {
    cluster(
        """
        name: bad
        kafak: {heap: 512m}
        zookeeper: {port: abc}
        kafka: {prot: 9092}
        schemaRegistry: {flavor: apicurio, heap: many}
        hosts:
          - {name: node1, id: 1, address: 192.0.2.11, roles: [zookeeper, kafka, schema-registry]}
          - {name: node1, id: 1, address: 192.0.2.12, roles: [zookeeper, conect]}
          - {name: node3, id: 3, address: 192.0.2.13, roles: []}
        """);

    refused(
        2,
        """
        error: cluster.yaml: 8 errors
        cluster.yaml:2:1: unknown key 'kafak' (did you mean 'kafka'?)
        cluster.yaml:3:19: zookeeper.port must be a whole number from 1 to 65535, but is text
        cluster.yaml:4:9: unknown key 'prot' (did you mean 'port'?)
        cluster.yaml:5:42: 'many' is not a heap size (write for example 512m or 2g)
        cluster.yaml:8:12: the name 'node1' is also that of hosts[0] (every host has its own)
        cluster.yaml:8:23: the id '1' is also that of hosts[0] (every host has its own)
        cluster.yaml:8:66: 'conect' is not one of zookeeper, kafka, schema-registry, connect \
        (did you mean 'connect'?)
        cluster.yaml:9:54: 'roles' is empty (choose from zookeeper, kafka, schema-registry, connect)
        hint: correct it, then type: kfctl -f cluster.yaml validate
        """);
  }

  @Test
  void a_role_that_no_host_has_is_missed_by_those_that_need_it() throws IOException {
    cluster(
        """
        name: bad
        hosts:
          - {name: node1, id: 1, address: 192.0.2.11, roles: [kafka]}
        """);

    refused(
        2,
        """
        error: cluster.yaml: 1 error
        cluster.yaml:3:47: kafka needs zookeeper: no host has the role zookeeper \
        (add zookeeper to the roles of a host)
        hint: correct it, then type: kfctl -f cluster.yaml validate
        """);
  }

  @Test
  void two_services_cannot_have_one_port() throws IOException {
    cluster(good() + "connect: {port: 9092}\n");

    refused(
        2,
        """
        error: cluster.yaml: 1 error
        cluster.yaml:6:17: port 9092 on 'node1' is wanted by kafka and connect \
        (give one of them another port: kafka.port or connect.port)
        hint: correct it, then type: kfctl -f cluster.yaml validate
        """);
  }

  @Test
  void without_a_file_there_is_a_way_to_get_one() {
    refused(
        2,
        """
        error: there is no cluster file: neither -f nor KFCTL_CLUSTER names one, there is no \
        cluster.yaml here, and no current context
        hint: write one with: kfctl init
        """);
  }

  @Test
  void missing_archives_are_named_and_so_are_the_two_ways_to_get_them() throws IOException {
    cluster(good());
    Files.delete(packages.resolve(KAFKA));

    refused(
        1,
        """
        error: a package is missing in DIR:
          kafka 3.4.1: kafka_2.13-3.4.1.tgz or kafka_2.12-3.4.1.tgz or kafka_2.13-3.4.1-kfctl.tgz
        hint: copy the missing files to DIR, or make them from a Maven repository: \
        kfctl packages assemble -d DIR
        """);
  }

  @Test
  void an_archive_that_is_not_the_recorded_one_is_not_sent() throws IOException {
    cluster(good());
    SamplePackages.jdkThatNeedsGlibc(folder.resolve("packages"), "2.2");
    Path jdk = packages.resolve("jdk-17.0.15_linux-x64.tar.gz");
    byte[] recorded = Files.readAllBytes(jdk);
    SamplePackages.writeTo(folder.resolve("others"));
    Files.copy(
        folder.resolve("others").resolve(jdk.getFileName()),
        jdk,
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(Files.readAllBytes(jdk)).isNotEqualTo(recorded);

    Kfctl.Ended ended = kfctl.run("install").exits(1);

    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr().replace(packages.toString(), "DIR"))
        .matches(
            "(?s)error: DIR/jdk-17.0.15_linux-x64.tar.gz is not the file that SHA256SUMS records\n"
                + "  recorded [0-9a-f]{64}\n"
                + "  found    [0-9a-f]{64}\n"
                + "hint: make it anew: kfctl packages assemble -d DIR; if the file is right,"
                + " correct its line in DIR/SHA256SUMS\n");
  }

  @Test
  void a_truncated_archive_is_not_sent() throws IOException {
    cluster(good());
    Path kafka = packages.resolve(KAFKA);
    byte[] whole = Files.readAllBytes(kafka);
    Files.write(
        kafka, Arrays.copyOf(whole, whole.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
    Files.delete(packages.resolve("SHA256SUMS"));

    refused(
        1,
        """
        error: DIR/kafka_2.13-3.4.1-kfctl.tgz is cut off: its gzip stream has no end
        hint: make it anew: kfctl packages assemble -d DIR
        """);
  }

  @Test
  void confluents_registry_without_its_archive_has_two_ways_out() throws IOException {
    cluster(good().replace("apicurio", "confluent"));

    refused(
        1,
        """
        error: the registry of flavor confluent needs confluent-community-7.4.0.tar.gz, which is \
        not in DIR
        hint: bring confluent-community-7.4.0.tar.gz there, or set schemaRegistry.flavor: apicurio \
        and run: kfctl packages assemble -d DIR
        """);
  }

  private void refused(int exit, String says) {
    Kfctl.Ended ended = kfctl.run("install").exits(exit);
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr().replace(packages.toString(), "DIR")).isEqualTo(says);
  }

  private void cluster(String text) throws IOException {
    Files.writeString(folder.resolve("cluster.yaml"), text);
  }

  private static String good() {
    return """
        name: bad
        packages: {directory: packages, plugins: []}
        schemaRegistry: {flavor: apicurio}
        hosts:
          - {name: node1, address: 192.0.2.11, roles: [zookeeper, kafka, schema-registry, connect]}
        """;
  }
}
