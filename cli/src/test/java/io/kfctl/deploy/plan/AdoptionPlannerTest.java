package io.kfctl.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.deploy.HandMade;
import io.kfctl.deploy.PlanText;
import io.kfctl.deploy.Site;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionPlannerTest {
  @TempDir private static Path folder;
  private Site site;

  @BeforeEach
  void makeByHand() {
    site = new Site(folder, Site.CONFLUENT);
    HandMade.on(site.host());
  }

  @Test
  void a_host_made_by_hand_is_refused_with_all_that_was_found() {
    assertThatThrownBy(site::plan)
        .isInstanceOfSatisfying(
            UserError.class,
            e ->
                assertThat(e.hint())
                    .contains(
                        "kfctl plan --adopt shows how they would be taken over: they are stopped,"
                            + " these are renamed to NAME.before-kfctl, data and ids stay, and they"
                            + " are started again"))
        .hasMessage(
            "node1: services are installed by hand here: /opt/zookeeper, /opt/kafka,"
                + " /opt/confluent, /usr/lib/systemd/system/zookeeper.service,"
                + " /usr/lib/systemd/system/kafka-server.service,"
                + " /usr/lib/systemd/system/schema-registry.service,"
                + " /usr/lib/systemd/system/kafka-connect.service");
  }

  @Test
  void it_is_stopped_its_data_gets_the_new_owner_and_the_rest_is_set_aside() {
    String plan = PlanText.of(site.adopting().plan());

    assertThat(plan)
        .startsWith(
            """
            stop kafka-connect on node1
            stop schema-registry on node1
            stop kafka-server on node1
            stop zookeeper on node1
            node1
              create group kafka
              create user kafka
              create directory /etc/kfctl
              write /etc/kfctl/cluster
              give everything in /KFDATA/zookeeper/data to kafka:kafka
              give everything in /KFDATA/zookeeper/logs to kafka:kafka
              give everything in /KFDATA/kafka/data to kafka:kafka
              give everything in /KFDATA/kafka/logs to kafka:kafka
              give everything in /KFDATA/schema-registry/logs to kafka:kafka
              give everything in /KFDATA/kafka-connect/logs to kafka:kafka
              set owner and mode of /KFDATA/zookeeper (root:kafka 0750)
            """)
        .contains(
            """
              create directory /opt/kfctl/plugins (root:root 0755)
              copy /KFDATA/zookeeper/etc to /KFDATA/zookeeper/etc.before-kfctl
              copy /KFDATA/kafka/etc to /KFDATA/kafka/etc.before-kfctl
              copy /KFDATA/schema-registry/etc to /KFDATA/schema-registry/etc.before-kfctl
              copy /KFDATA/kafka-connect/etc to /KFDATA/kafka-connect/etc.before-kfctl
              copy /opt/confluent/share/java/plugin/mine to /opt/kfctl/plugins/mine
              rename /opt/zookeeper to /opt/zookeeper.before-kfctl
              rename /opt/kafka to /opt/kafka.before-kfctl
              rename /opt/confluent to /opt/confluent.before-kfctl
              no longer start the zookeeper made by hand at boot
              no longer start the kafka-server made by hand at boot
              no longer start the schema-registry made by hand at boot
              no longer start the kafka-connect made by hand at boot
              rename /usr/lib/systemd/system/zookeeper.service to /usr/lib/systemd/system/zookeeper.service.before-kfctl
            """)
        .endsWith(
            """
              reload systemd
              start zookeeper, kafka-server, schema-registry, kafka-connect at boot
            start zookeeper on node1
            start kafka-server on node1
            start schema-registry on node1
            start kafka-connect on node1
            """)
        .contains("  set owner and mode of /KFDATA/zookeeper/data/myid\n")
        .doesNotContain("restart");
  }

  @Test
  void data_and_ids_are_kept_and_everything_belongs_to_the_service_user() {
    site.adopting().install();

    assertThat(site.host().files().text("/KFDATA/kafka/data/meta.properties"))
        .contains("broker.id=1\ncluster.id=abc\n");
    assertThat(site.host().files().at("/KFDATA/kafka/data/topic-0/log").orElseThrow().owner())
        .isEqualTo("kafka:kafka");
    assertThat(site.host().files().text("/KFDATA/kafka/etc.before-kfctl/environment"))
        .contains("by=hand\n");
    assertThat(site.host().files().exists("/opt/kfctl/plugins/mine")).isTrue();
    assertThat(site.plan().isEmpty()).isTrue();
  }

  @Test
  void with_another_flavour_confluent_stays_in_its_place_and_its_plugins_are_copied() {
    site.edit(yaml -> yaml.replace("confluent", "apicurio"));

    site.adopting().install();

    assertThat(site.host().files().exists("/opt/kfctl/plugins/mine")).isTrue();
    assertThat(site.host().files().exists("/opt/confluent/share/java/plugin/mine")).isTrue();
    assertThat(site.plan().isEmpty()).isTrue();
  }

  @Test
  void a_port_that_a_service_made_by_hand_has_is_not_in_its_own_way() {
    site.host().facts().listener("*:9092", "java", 4711);

    assertThat(site.adopting().plan().isEmpty()).isFalse();
  }

  @Test
  void another_id_stops_the_adoption() {
    site.host().files().edit("/KFDATA/zookeeper/data/myid", "2");

    assertThatThrownBy(() -> site.adopting().plan())
        .isInstanceOf(UserError.class)
        .hasMessage("node1: holds data of myid 2, but cluster.yaml gives it id 1");
  }

  @Test
  void folders_without_units_are_found_too() {
    site = new Site(folder, Site.ONE);
    site.host().files().makeFolders("/opt/kafka/bin");

    assertThatThrownBy(site::plan)
        .isInstanceOf(UserError.class)
        .hasMessage("node1: services are installed by hand here: /opt/kafka");
  }
}
