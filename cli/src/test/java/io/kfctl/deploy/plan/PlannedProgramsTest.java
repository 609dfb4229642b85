package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.deploy.PlanText;
import io.kfctl.deploy.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole plans, by which programs and plugins a host has. */
class PlannedProgramsTest {
  @TempDir private static Path folder;
  private Site site;

  @BeforeEach
  void install() {
    site = new Site(folder, Site.ONE).install();
  }

  private void assertPlan(String expected) {
    assertThat(PlanText.of(site.plan())).isEqualTo(expected);
  }

  @Test
  void another_archive_of_the_same_version_is_unpacked_beside_and_switched_to() {
    site.archives().variant("kafka", "built anew");

    assertPlan(
        """
        node1
          note that kafka-server must restart
          note that kafka-connect must restart
          unpack kafka_2.13-3.4.1.tar.gz into /opt/kafka_2.13-3.4.1-SUM
          link /opt/kafka -> /opt/kafka_2.13-3.4.1-SUM
        restart kafka-server on node1
        restart kafka-connect on node1
        """
            .replace("SUM", sum("kafka")));
  }

  @Test
  void another_version_is_unpacked_and_the_old_one_stays() {
    site.edit(yaml -> yaml.replace("packages: {", "packages: {versions: {zookeeper: 3.8.4}, "));

    assertPlan(
        """
        node1
          note that zookeeper must restart
          unpack apache-zookeeper-3.8.4-bin.tar.gz into /opt/apache-zookeeper-3.8.4-bin
          link /opt/zookeeper -> /opt/apache-zookeeper-3.8.4-bin
        restart zookeeper on node1
        """);
    assertThat(site.install().host().files().exists("/opt/apache-zookeeper-3.7.1-bin")).isTrue();
  }

  @Test
  void another_jdk_restarts_everything_in_order() {
    site.archives().variant("jdk-17_linux-x64", "17.0.99");

    assertPlan(
        """
        node1
          note that zookeeper must restart
          note that kafka-server must restart
          note that schema-registry must restart
          note that kafka-connect must restart
          unpack jdk-17_linux-x64.tar.gz into /usr/local/java/jdk-17-SUM
          link /usr/local/java/java17 -> /usr/local/java/jdk-17-SUM
        restart zookeeper on node1
        restart kafka-server on node1
        restart schema-registry on node1
        restart kafka-connect on node1
        """
            .replace("SUM", sum("jdk-17_linux-x64")));
  }

  @Test
  void a_plugin_that_is_added_restarts_connect_alone() {
    site.edit(yaml -> yaml.replace("plugins: [", "plugins: [jdbc.tar.gz, "));

    assertPlan(
        """
        node1
          note that kafka-connect must restart
          unpack jdbc-1.tar.gz into /opt/kfctl/plugins/jdbc-1
        restart kafka-connect on node1
        """);
  }

  @Test
  void a_plugin_of_ours_that_left_the_file_goes_and_one_of_others_stays() {
    site.host().files().makeFolders("/opt/kfctl/plugins/theirs");
    site.edit(yaml -> yaml.replace("plugins: [debezium.tar.gz]", "plugins: []"));

    assertPlan(
        """
        node1
          note: /opt/kfctl/plugins/theirs is not kfctl's and stays as it is; Connect loads it
          note that kafka-connect must restart
          remove plugin /opt/kfctl/plugins/debezium-1
        restart kafka-connect on node1
        """);
  }

  @Test
  void what_a_killed_unpacking_left_is_removed() {
    site.host().files().makeFolders("/opt/kafka_2.13-3.6.0.kfctl-tmp.x/new");
    site.host().files().makeFolders("/opt/kfctl/plugins/jdbc-1.kfctl-tmp.x/new");

    assertPlan(
        """
        node1
          note that kafka-connect must restart
          remove /opt/kafka_2.13-3.6.0.kfctl-tmp.x, left by an install that was ended
          remove /opt/kfctl/plugins/jdbc-1.kfctl-tmp.x, left by an install that was ended
        restart kafka-connect on node1
        """);
  }

  @Test
  void a_program_that_was_being_removed_is_not_taken_for_a_whole_one() {
    site.host().files().edit("/opt/kafka_2.13-3.4.1/.kfctl-archive", "removed\n");

    assertThat(PlanText.of(site.plan()))
        .contains("unpack kafka_2.13-3.4.1.tar.gz into /opt/kafka_2.13-3.4.1-");
  }

  @Test
  void a_plugin_of_others_below_confluents_link_is_nothing_to_adopt() {
    site = new Site(folder, Site.CONFLUENT).install();
    site.host().files().makeFolders("/opt/kfctl/plugins/theirs");

    assertPlan(
        """
        node1
          note: /opt/kfctl/plugins/theirs is not kfctl's and stays as it is; Connect loads it
        """);
  }

  @Test
  void confluents_plugin_folder_is_linked_anew_in_every_version() {
    site = new Site(folder, Site.CONFLUENT).install();
    site.archives().variant("confluent", "anew");

    assertPlan(
        """
        node1
          note that schema-registry must restart
          note that kafka-connect must restart
          unpack confluent-7.4.0.tar.gz into /opt/confluent-7.4.0-SUM
          link /opt/confluent -> /opt/confluent-7.4.0-SUM
          link /opt/confluent/share/java/plugin -> /opt/kfctl/plugins
        restart schema-registry on node1
        restart kafka-connect on node1
        """
            .replace("SUM", sum("confluent")));
  }

  private String sum(String archive) {
    return site.archives().of(site.cluster()).stream()
        .filter(one -> one.name().equals(archive))
        .findFirst()
        .orElseThrow()
        .sha256()
        .substring(0, 8);
  }
}
