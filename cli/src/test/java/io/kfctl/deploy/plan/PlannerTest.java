package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.deploy.PlanText;
import io.kfctl.deploy.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole plans, by what the files, units and services of a host are like. */
class PlannerTest {
  private static final String KAFKA = "/KFDATA/kafka/etc/kafka-server.properties";

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
  void an_installed_host_needs_nothing_and_is_asked_once() {
    int before = site.host().facts().asked();

    assertPlan("");

    assertThat(site.host().facts().asked()).isEqualTo(before + 1);
  }

  @Test
  void a_bare_host_gets_everything() {
    site = new Site(folder, Site.ONE);

    assertPlan(
        """
        node1
          create group kafka
          create user kafka
          create directory /etc/kfctl
          write /etc/kfctl/cluster
          create directory /KFDATA (root:root 0755)
          create directory /KFDATA/zookeeper (root:kafka 0750)
          create directory /KFDATA/zookeeper/etc (root:kafka 0750)
          create directory /KFDATA/zookeeper/data (kafka:kafka 0750)
          create directory /KFDATA/zookeeper/datalog (kafka:kafka 0750)
          create directory /KFDATA/zookeeper/logs (kafka:kafka 0750)
          create directory /KFDATA/kafka (root:kafka 0750)
          create directory /KFDATA/kafka/etc (root:kafka 0750)
          create directory /KFDATA/kafka/data (kafka:kafka 0750)
          create directory /KFDATA/kafka/logs (kafka:kafka 0750)
          create directory /KFDATA/schema-registry (root:kafka 0750)
          create directory /KFDATA/schema-registry/etc (root:kafka 0750)
          create directory /KFDATA/schema-registry/logs (kafka:kafka 0750)
          create directory /KFDATA/kafka-connect (root:kafka 0750)
          create directory /KFDATA/kafka-connect/etc (root:kafka 0750)
          create directory /KFDATA/kafka-connect/logs (kafka:kafka 0750)
          create directory /opt/kfctl/plugins (root:root 0755)
          unpack jdk-17_linux-x64.tar.gz into /usr/local/java/jdk-17
          unpack apache-zookeeper-3.7.1-bin.tar.gz into /opt/apache-zookeeper-3.7.1-bin
          unpack kafka_2.13-3.4.1.tar.gz into /opt/kafka_2.13-3.4.1
          unpack apicurio-registry-3.0.9.tar.gz into /opt/apicurio-registry-3.0.9
          unpack avro-converter-2.6.13.tar.gz into /opt/kfctl/plugins/avro-converter-2.6.13
          unpack debezium-1.tar.gz into /opt/kfctl/plugins/debezium-1
          link /usr/local/java/java17 -> /usr/local/java/jdk-17
          link /opt/zookeeper -> /opt/apache-zookeeper-3.7.1-bin
          link /opt/kafka -> /opt/kafka_2.13-3.4.1
          link /opt/apicurio-registry -> /opt/apicurio-registry-3.0.9
          write /KFDATA/zookeeper/etc/zoo.cfg
          write /KFDATA/zookeeper/etc/zk.env
          write /KFDATA/zookeeper/etc/log4j.properties
          write /KFDATA/zookeeper/data/myid
          write /etc/systemd/system/zookeeper.service
          write /KFDATA/kafka/etc/kafka-server.properties
          write /KFDATA/kafka/etc/kf-server.env
          write /KFDATA/kafka/etc/log4j.properties
          write /KFDATA/kafka/etc/tools-log4j.properties
          write /etc/systemd/system/kafka-server.service
          write /KFDATA/schema-registry/etc/schema-registry.properties
          write /KFDATA/schema-registry/etc/schema-registry.env
          write /etc/systemd/system/schema-registry.service
          write /KFDATA/kafka-connect/etc/kafka-connect.properties
          write /KFDATA/kafka-connect/etc/kafka-connect.env
          write /KFDATA/kafka-connect/etc/log4j.properties
          write /etc/systemd/system/kafka-connect.service
          reload systemd
          start zookeeper, kafka-server, schema-registry, kafka-connect at boot
        start zookeeper on node1
        start kafka-server on node1
        start schema-registry on node1
        start kafka-connect on node1
        """);
  }

  @Test
  void a_file_edited_by_hand_shows_as_drift_and_restarts_its_service_alone() {
    String text = site.host().files().text(KAFKA).orElseThrow();
    site.host()
        .files()
        .edit(KAFKA, text.replace("num.partitions=1\n", "num.partitions=7\nmine=1\n"));

    assertPlan(
        """
        node1
          note that kafka-server must restart
          change /KFDATA/kafka/etc/kafka-server.properties
              @@ -12,6 +12,5 @@
               ############################# Log Basics #############################
               log.dirs=/KFDATA/kafka/data
              -num.partitions=7
              -mine=1
              +num.partitions=1
               num.recovery.threads.per.data.dir=1
               ############################# Replication #############################
        restart kafka-server on node1
        """);
  }

  @Test
  void a_file_that_only_tools_read_restarts_nothing() {
    site.host().files().edit("/KFDATA/kafka/etc/tools-log4j.properties", "");

    assertThat(PlanText.of(site.plan()))
        .startsWith("node1\n  change /KFDATA/kafka/etc/tools-log4j.properties\n      @@ -0,0 +1,")
        .doesNotContain("restart");
  }

  @Test
  void owner_and_mode_are_set_without_a_restart() {
    site.host().files().own(KAFKA, "me:users", "0666");
    site.host().files().own("/KFDATA/kafka/logs", "kafka:kafka", "0777");

    assertPlan(
        """
        node1
          set owner and mode of /KFDATA/kafka/logs (kafka:kafka 0750)
          set owner and mode of /KFDATA/kafka/etc/kafka-server.properties
        """);
  }

  @Test
  void a_changed_unit_is_read_by_systemd_before_its_service_restarts() {
    String unit = "/etc/systemd/system/schema-registry.service";
    String text = site.host().files().text(unit).orElseThrow();
    site.host().files().edit(unit, text.replace("RestartSec=5", "RestartSec=9"));

    assertPlan(
        """
        node1
          note that schema-registry must restart
          change /etc/systemd/system/schema-registry.service
              @@ -14,5 +14,5 @@
               ExecStart=/usr/local/java/java17/bin/java $JAVA_OPTS -Dsmallrye.config.locations=/KFDATA/schema-registry/etc/schema-registry.properties -jar /opt/apicurio-registry/apicurio-registry-app-3.0.9-runner.jar
               Restart=on-failure
              -RestartSec=9
              +RestartSec=5
               TimeoutStopSec=180
               # A JVM that is asked to end by SIGTERM ends with this.
          reload systemd
        restart schema-registry on node1
        """);
  }

  @Test
  void a_unit_that_systemd_has_not_read_yet_is_read_though_nothing_else_changes() {
    String unit = "/etc/systemd/system/kafka-server.service";
    String text = site.host().files().text(unit).orElseThrow();
    site.host().files().edit(unit, "# another\n" + text);
    site.host().systemd().reload();
    site.host().files().edit(unit, text);

    assertPlan(
        """
        node1
          reload systemd
        """);
  }

  @Test
  void a_unit_that_does_not_start_at_boot_is_enabled_and_not_restarted() {
    site.host().systemd().enable("kafka-server", false);

    assertPlan(
        """
        node1
          start kafka-server at boot
        """);
  }

  @Test
  void a_service_that_was_stopped_by_hand_is_started() {
    site.host().systemd().stop("schema-registry");

    assertPlan("start schema-registry on node1\n");
  }

  @Test
  void a_service_that_dies_again_and_again_is_started_or_restarted_when_its_files_change() {
    site.host().systemd().crash("kafka-server");
    site.host().systemd().crash("zookeeper");
    site.edit(yaml -> yaml + "kafka: {heap: 3g}\n");

    assertThat(PlanText.of(site.plan()))
        .startsWith("node1\n  note that kafka-server must restart\n")
        .endsWith("\nstart zookeeper on node1\nrestart kafka-server on node1\n");
  }

  @Test
  void a_restart_that_is_due_is_made_up_for() {
    site.host().files().write("/KFDATA/kafka-connect/etc/restart-needed", "root:root", "0644", "");

    assertPlan("restart kafka-connect on node1\n");
  }

  @Test
  void folders_that_are_links_to_folders_are_as_good() {
    site = new Site(folder, Site.ONE);
    site.host().files().makeFolders("/disk2").link("/KFDATA", "/disk2");

    site.install();

    assertPlan("");
    assertThat(site.host().files().real("/KFDATA/kafka/data")).isEqualTo("/disk2/kafka/data");
  }

  @Test
  void data_that_moves_is_prepared_before_the_running_services_are_noted() {
    site.edit(yaml -> yaml + "paths: {data: /data}\n");

    assertThat(PlanText.of(site.plan()))
        .contains(
            """
              create directory /data/kafka-connect/logs (kafka:kafka 0750)
              note that zookeeper must restart
            """);
  }

  @Test
  void an_id_without_the_end_of_its_line_is_left_as_it_is() {
    site.host().files().edit("/KFDATA/zookeeper/data/myid", " 1 ");

    assertPlan("");
  }

  @Test
  void a_role_that_left_the_file_is_told_and_left_alone() {
    site.edit(yaml -> yaml.replace(", connect]", "]"));

    assertPlan(
        """
        node1
          note: kafka-connect is installed here and no longer in the file; it is left as it is
        """);
  }

  @Test
  void a_unit_from_a_template_of_the_users_is_not_taken_for_one_made_by_hand() throws IOException {
    Path template = folder.resolve("templates/systemd/zookeeper.service.ftl");
    Files.createDirectories(template.getParent());
    Files.writeString(
        template,
        "[Service]\nEnvironmentFile=${zookeeper.home}/etc/zk.env\nExecStart=${paths.install}/zookeeper/bin/run\n");
    site = new Site(folder, Site.ONE + "templates: " + folder.resolve("templates") + "\n");

    site.install();

    assertPlan("");
    assertThat(PlanText.of(site.uninstallPlan(false)))
        .contains("  remove /etc/systemd/system/zookeeper.service\n");
  }

  @Test
  void hosts_are_planned_in_the_files_order_and_services_by_role() {
    site = new Site(folder, Site.THREE).install();
    site.host("node3").systemd().stop("zookeeper");
    site.host("node1").systemd().stop("kafka-connect");
    site.host("node2").systemd().enable("zookeeper", false);
    site.host("node1").systemd().stop("zookeeper");

    assertPlan(
        """
        node2
          start zookeeper at boot
        start zookeeper on node1
        start zookeeper on node3
        start kafka-connect on node1
        """);
  }
}
