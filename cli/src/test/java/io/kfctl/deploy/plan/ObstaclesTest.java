package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.archive.JdkPlatform;
import io.kfctl.deploy.Site;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of an install: each with the host, the reason and what to do. */
class ObstaclesTest {
  private static final String CHOOSE = "end that program, or choose another port: ";

  @TempDir private Path folder;

  private Site bare() {
    return new Site(folder, Site.ONE);
  }

  private Site installed() {
    return bare().install();
  }

  /** Every message with its hint below. */
  private static List<String> obstacles(Site site) {
    UserError error = catchThrowableOfType(UserError.class, site::plan);
    if (error == null) {
      return List.of();
    }
    List<UserError> all = error instanceof UserErrors several ? several.errors() : List.of(error);
    assertThat(all).extracting(UserError::exitCode).containsOnly(ExitCode.FAILED);
    return all.stream().map(one -> one.getMessage() + "\n  " + one.hint().orElse("")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0:9092, kafka, kafka.port",
    "*:9092, kafka, kafka.port",
    "[::]:9092, kafka, kafka.port",
    "127.0.0.1:9092, kafka, kafka.port",
    "10.0.0.1%eth0:2181, zookeeper (clients), zookeeper.port",
    "127.0.0.1:29999, kafka (JMX), kafka.jmx.port",
    "[::ffff:127.0.0.1]:29999, kafka (JMX), kafka.jmx.port",
    "*:29999, kafka (JMX), kafka.jmx.port"
  })
  void a_port_that_another_program_has(String address, String purpose, String setting) {
    Site site = bare();
    site.host().facts().listener(address, "nginx", 12);

    assertThat(obstacles(site))
        .containsExactly(
            "node1: port %s, wanted for %s, is taken by nginx (pid 12)\n  %s%s in cluster.yaml"
                .formatted(
                    address.substring(address.lastIndexOf(':') + 1), purpose, CHOOSE, setting));
  }

  @Test
  void a_port_whose_program_cannot_be_seen() {
    Site site = bare();
    site.host().facts().listener("*:8083");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: port 8083, wanted for connect, is taken\n  "
                + CHOOSE
                + "connect.port in cluster.yaml");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.1:29999", "[::1]:29999", "*:9999"})
  void another_address_or_port_is_in_nobodys_way(String address) {
    Site site = bare();
    site.host().facts().listener(address, "nginx", 12);

    assertThat(obstacles(site)).isEmpty();
  }

  @Test
  void our_own_service_has_its_port_and_another_program_has_not() {
    Site site = installed();
    site.host().facts().listener("*:9092", "java", 1000 + "kafka-server".length());
    assertThat(obstacles(site)).isEmpty();

    site.host().facts().listener("*:8081", "java", 4711);
    assertThat(obstacles(site))
        .containsExactly(
            "node1: port 8081, wanted for schema-registry, is taken by java (pid 4711)\n  "
                + CHOOSE
                + "schemaRegistry.port in cluster.yaml");
  }

  @Test
  void a_full_disk() {
    Site site = bare();
    site.host().facts().free(99);

    assertThat(obstacles(site))
        .containsExactly(
            "node1: needs about 100 MiB on /, which has 99 MiB free\n"
                + "  make room there (df -h /), or change paths in cluster.yaml");
  }

  @Test
  void a_full_disk_matters_only_where_something_is_unpacked_or_started() {
    Site site = installed();
    site.host().facts().free(0);
    assertThat(obstacles(site)).isEmpty();

    site.host().systemd().stop("kafka-connect");
    assertThat(obstacles(site)).hasSize(1);
  }

  @Test
  void a_glibc_that_is_too_old_for_the_jdk() {
    Site site = bare();
    site.host().facts().glibc("2.4");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: cannot run jdk-17_linux-x64.tar.gz: it needs glibc 2.34, the host (Debian"
                + " GNU/Linux 12 (bookworm)) has 2.4\n"
                + "  bring a vendor JDK 17 archive or set java.home");
  }

  @Test
  void another_architecture_unless_one_of_the_jdks_fits() {
    Site site = bare();
    site.host().facts().architecture("aarch64");
    assertThat(obstacles(site))
        .containsExactly(
            "node1: cannot run jdk-17_linux-x64.tar.gz: it is for x64, the host is aarch64\n"
                + "  bring a vendor JDK 17 archive or set java.home");

    site.archives()
        .jdks(
            new JdkPlatform("linux", "x64", Optional.empty()),
            new JdkPlatform("linux", "aarch64", Optional.empty()));
    assertThat(obstacles(site)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          java version "1.8.0_292" | has Java 8 at /jdk (java.home), and 17 or newer is needed
          openjdk version "11.0.2" 2019-01-15 | has Java 11 at /jdk (java.home), and 17 or newer is needed
          no such file: libjli.so | has a Java at /jdk that says: no such file: libjli.so
          """)
  void a_java_home_with_a_wrong_java(String says, String problem) {
    Site site = new Site(folder, Site.ONE + "java: {home: /jdk}\n");
    site.host().facts().java("/jdk", says);

    assertThat(obstacles(site))
        .containsExactly(
            "node1: "
                + problem
                + "\n  correct java.home in cluster.yaml, or leave it out: then kfctl installs a"
                + " JDK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openjdk version "17.0.9" 2023-10-17
          openjdk version "21-ea" 2023-09-19
          java version "25"
          """)
  void a_java_home_with_a_right_java(String says) {
    Site site = new Site(folder, Site.ONE + "java: {home: /jdk}\n");
    site.host().facts().java("/jdk", says);

    assertThat(obstacles(site)).isEmpty();
  }

  @Test
  void a_java_home_without_a_java() {
    Site site = new Site(folder, Site.ONE + "java: {home: /jdk}\n");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: has no Java at /jdk (java.home)\n"
                + "  correct java.home in cluster.yaml, or leave it out: then kfctl installs a"
                + " JDK");
  }

  @Test
  void no_systemd_and_no_tools() {
    Site site = bare();
    site.host().facts().withoutSystemd().without("gzip", "useradd");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: systemd does not run here, so nothing would start the services\n"
                + "  use a host with systemd",
            "node1: lacks gzip, useradd\n"
                + "  install them with the host's package manager (coreutils, util-linux, tar,"
                + " gzip, shadow)");
  }

  @Test
  void a_host_of_another_cluster() {
    Site site = installed();
    site.host().files().edit("/etc/kfctl/cluster", "billing\n");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: belongs to the cluster 'billing', not to 'datasync'\n"
                + "  take it out of 'billing' first, with that cluster's file: kfctl -f FILE"
                + " uninstall --purge\n"
                + "if they are one cluster, keep its name in cluster.yaml: name: billing");
  }

  @Test
  void data_of_another_broker_and_another_zookeeper() {
    Site site = installed();
    site.host().files().edit("/KFDATA/zookeeper/data/myid", "3\n");
    meta(site, "node1", "data", "version=0\nbroker.id=7\ncluster.id=abc\n");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: holds data of broker.id 7, but cluster.yaml gives it id 1\n"
                + "  write id: 7 for node1, or name another host",
            "node1: holds data of myid 3, but cluster.yaml gives it id 1\n"
                + "  write id: 3 for node1, or name another host");
  }

  @Test
  void every_log_directory_of_a_broker_counts() {
    Site site =
        new Site(folder, Site.ONE + "kafka: {properties: {log.dirs: '/d1,/d2'}}\n").install();
    meta(site, "node1", "/d1", "broker.id=1\ncluster.id=abc\n");
    meta(site, "node1", "/d2", "# Tue\nbroker.id = 2\nbroken\\u00zz\ncluster.id=xyz\n");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: holds data of broker.id 2, but cluster.yaml gives it id 1\n"
                + "  write id: 2 for node1, or name another host",
            "node1 holds data of Kafka cluster abc, node1 of cluster xyz: they are brokers of two"
                + " clusters\n"
                + "  take one of them out of the cluster file, or move its data away: kfctl"
                + " uninstall --purge");
  }

  @Test
  void brokers_of_different_clusters() {
    Site site = new Site(folder, Site.THREE).install();
    meta(site, "node1", "data", "broker.id=1\ncluster.id=abc\n");
    meta(site, "node2", "data", "broker.id=2\ncluster.id=xyz\n");
    meta(site, "node3", "data", "broker.id=3\ncluster.id=abc\n");

    assertThat(obstacles(site))
        .containsExactly(
            "node1 holds data of Kafka cluster abc, node2 of cluster xyz: they are brokers of two"
                + " clusters\n"
                + "  take one of them out of the cluster file, or move its data away: kfctl"
                + " uninstall --purge");
  }

  @Test
  void brokers_of_one_cluster_are_no_obstacle_beside_a_new_one() {
    Site site = new Site(folder, Site.THREE).install();
    meta(site, "node1", "data", "broker.id=1\ncluster.id=abc\n");
    meta(site, "node3", "data", "broker.id=3\ncluster.id=abc\n");

    assertThat(obstacles(site)).isEmpty();
  }

  @Test
  void what_lies_where_something_else_shall_be() {
    Site site = installed();
    site.host().files().remove("/KFDATA/kafka/logs").write("/KFDATA/kafka/logs", "a:b", "0644", "");
    site.host().files().remove("/KFDATA/zookeeper/etc/zoo.cfg");
    site.host().files().makeFolders("/KFDATA/zookeeper/etc/zoo.cfg");
    site.host().files().remove("/opt/kafka").write("/opt/kafka", "a:b", "0644", "");
    site.host().files().remove("/KFDATA/kafka/data").link("/KFDATA/kafka/data", "/gone");

    assertThat(obstacles(site))
        .containsExactly(
            "node1: /KFDATA/kafka/data is not a directory\n  move it away",
            "node1: /KFDATA/kafka/logs is not a directory\n  move it away",
            "node1: /KFDATA/zookeeper/etc/zoo.cfg is a directory, where a file shall be\n"
                + "  move it away",
            "node1: /opt/kafka is not a link\n  move it away");
  }

  @Test
  void a_plugin_folder_inside_of_our_confluent() {
    Site site = new Site(folder, Site.CONFLUENT).install();
    site.host().files().remove("/opt/confluent/share/java/plugin");
    site.host().files().makeFolders("/opt/confluent/share/java/plugin");

    assertThat(obstacles(site))
        .containsExactly("node1: /opt/confluent/share/java/plugin is not a link\n  move it away");
  }

  @Test
  void everything_on_every_host_is_told_at_once() {
    Site site = new Site(folder, Site.THREE);
    site.host("node1").facts().free(5);
    site.host("node1").facts().listener("*:2181", "java", 7);
    site.host("node3").facts().withoutSystemd();

    UserError error = catchThrowableOfType(UserError.class, site::plan);

    assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(error)
        .hasMessage(
            """
            node1: port 2181, wanted for zookeeper (clients), is taken by java (pid 7)
            node1: needs about 100 MiB on /, which has 5 MiB free
            node3: systemd does not run here, so nothing would start the services""");
    assertThat(site.host("node1").done()).isEmpty();
  }

  private static void meta(Site site, String host, String directory, String text) {
    String path = directory.startsWith("/") ? directory : "/KFDATA/kafka/" + directory;
    site.host(host).files().write(path + "/meta.properties", "kafka:kafka", "0644", text);
  }
}
