package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.deploy.FakeHost;
import io.kfctl.deploy.PlanText;
import io.kfctl.deploy.Site;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UninstallPlannerTest {
  private static final String WITHOUT_PURGE =
      """
      stop kafka-connect on node1
      stop schema-registry on node1
      stop kafka-server on node1
      stop zookeeper on node1
      node1
        no longer start zookeeper at boot
        remove /etc/systemd/system/zookeeper.service
        no longer start kafka-server at boot
        remove /etc/systemd/system/kafka-server.service
        no longer start schema-registry at boot
        remove /etc/systemd/system/schema-registry.service
        no longer start kafka-connect at boot
        remove /etc/systemd/system/kafka-connect.service
        reload systemd
        remove /opt/zookeeper
        remove /opt/kafka
        remove /opt/apicurio-registry
        remove /usr/local/java/java17
        remove /opt/apache-zookeeper-3.7.1-bin with everything in it
        remove /opt/apicurio-registry-3.0.9 with everything in it
        remove /opt/kafka_2.13-3.4.1 with everything in it
        remove /opt/kfctl/plugins/avro-converter-2.6.13 with everything in it
        remove /opt/kfctl/plugins/debezium-1 with everything in it
        remove /usr/local/java/jdk-17 with everything in it
      """;

  @TempDir private static Path folder;
  private Site site;
  private FakeHost host;

  @BeforeEach
  void install() {
    site = new Site(folder, Site.ONE).install();
    host = site.host();
  }

  private void assertPlan(boolean purge, String expected) {
    assertThat(PlanText.of(site.uninstallPlan(purge))).isEqualTo(expected);
  }

  @Test
  void programs_and_units_go_and_data_stays() {
    assertPlan(false, WITHOUT_PURGE + "  remove folders that are empty now\n");

    site.uninstall(false);

    assertPlan(false, "");
    assertThat(host.files().text("/etc/kfctl/cluster")).contains("datasync\n");
    assertThat(host.files().exists("/KFDATA/kafka/data")).isTrue();
    assertThat(host.files().exists("/opt/kfctl")).isFalse();
    assertThat(host.systemd().toString()).isEqualTo("enabled [], running []");
  }

  @Test
  void a_purge_leaves_nothing() {
    assertPlan(
        true,
        WITHOUT_PURGE
            + """
              remove /KFDATA/zookeeper with everything in it
              remove /KFDATA/kafka with everything in it
              remove /KFDATA/schema-registry with everything in it
              remove /KFDATA/kafka-connect with everything in it
              remove folders that are empty now
              remove /etc/kfctl/cluster
            """);

    site.uninstall(true);

    assertPlan(true, "");
    assertThat(host.files().toString())
        .doesNotContain("kfctl", "KFDATA", "/opt/", "/usr/local/java");
  }

  @Test
  void data_is_purged_also_after_an_uninstall_that_left_it() {
    site.uninstall(false);

    assertPlan(
        true,
        """
        node1
          remove /KFDATA/zookeeper with everything in it
          remove /KFDATA/kafka with everything in it
          remove /KFDATA/schema-registry with everything in it
          remove /KFDATA/kafka-connect with everything in it
          remove folders that are empty now
          remove /etc/kfctl/cluster
        """);
  }

  @Test
  void an_install_goes_on_with_the_data_that_was_left() {
    host.files().write("/KFDATA/kafka/data/log", "kafka:kafka", "0644", "records");
    site.uninstall(false);

    site.install();

    assertThat(host.files().text("/KFDATA/kafka/data/log")).contains("records");
    assertThat(site.plan().isEmpty()).isTrue();
  }

  @Test
  void data_that_properties_moved_elsewhere_is_purged_too() {
    site =
        new Site(folder, Site.ONE + "kafka: {properties: {log.dirs: '/d1,/KFDATA/kafka/more'}}\n")
            .install();

    assertThat(PlanText.of(site.uninstallPlan(true)))
        .contains("  remove /d1 with everything in it\n")
        .doesNotContain("/KFDATA/kafka/more");
  }

  @Test
  void what_is_not_ours_stays() {
    host.files().makeFolders("/opt/kfctl/plugins/theirs").makeFolders("/opt/kafka-mine");
    host.files().remove("/opt/kafka").link("/opt/kafka", "/opt/kafka-mine");
    host.files().edit("/etc/systemd/system/zookeeper.service", "[Unit]\n");

    String plan = PlanText.of(site.uninstallPlan(true));
    site.uninstall(true);

    assertThat(plan.lines())
        .doesNotContain("stop zookeeper on node1", "  remove /opt/kafka")
        .noneMatch(line -> line.contains("zookeeper.service") || line.contains("theirs"));
    assertThat(host.files().exists("/opt/kfctl/plugins/theirs")).isTrue();
    assertThat(host.files().exists("/opt/kafka-mine")).isTrue();
    assertThat(host.systemd().isRunning("zookeeper")).isTrue();
  }

  /** The same file, by mistake, for a host that was set up after the tutorial. */
  @Test
  void data_of_a_host_that_kfctl_never_installed_is_not_purged() {
    site = new Site(folder, Site.ONE);
    site.host().files().makeFolders("/KFDATA/kafka/data").makeFolders("/opt/kafka/bin");

    assertPlan(
        true,
        """
        node1
          note: /KFDATA/kafka stay as they are: no note in /etc/kfctl/cluster says that they are kfctl's
        """);
    assertThat(site.uninstallPlan(true).isEmpty()).isTrue();
  }

  @Test
  void a_host_of_another_cluster_is_refused() {
    host.files().edit("/etc/kfctl/cluster", "billing\n");

    assertThatThrownBy(() -> site.uninstallPlan(false))
        .isInstanceOf(UserError.class)
        .hasMessage("node1: belongs to the cluster 'billing', not to 'datasync'");
  }

  @Test
  void what_a_killed_unpacking_left_goes_too() {
    host.files().makeFolders("/opt/kafka_2.13-3.6.0.kfctl-tmp.x/new");

    assertThat(PlanText.of(site.uninstallPlan(false)))
        .contains("  remove /opt/kafka_2.13-3.6.0.kfctl-tmp.x with everything in it\n");
  }

  @Test
  void a_unit_that_does_not_run_is_not_stopped() {
    host.systemd().stop("kafka-server");
    host.systemd().crash("kafka-connect");

    assertThat(site.uninstallPlan(false).stops())
        .extracting(ServiceAction::title)
        .isEqualTo(List.of("stop kafka-connect", "stop schema-registry", "stop zookeeper"));
  }
}
