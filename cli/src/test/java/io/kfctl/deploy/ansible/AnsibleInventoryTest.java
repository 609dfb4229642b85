package io.kfctl.deploy.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kfctl.archive.Archive;
import io.kfctl.archive.ArchiveKind;
import io.kfctl.archive.JdkPlatform;
import io.kfctl.archive.Origin;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.render.RenderSecrets;
import io.kfctl.render.Renderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnsibleInventoryTest {
  private static final String SHA = "ab".repeat(32);
  private static final String BROKER = "{name: node1, id: 7, address: 10.0.0.1, roles: [kafka]}";
  private static final String WORKER =
      "{name: node2, id: 8, address: 10.0.0.2, roles: [zookeeper, schema-registry, connect]}";

  @Test
  void names_each_hosts_address_id_and_services_with_the_endpoints_that_its_files_advertise()
      throws IOException {
    JsonNode inventory = inventory(cluster("kafka: {port: 9192}"));

    JsonNode broker = host(inventory, "node1");
    assertThat(broker.at("/ansible_host").asText()).isEqualTo("10.0.0.1");
    assertThat(broker.at("/kfctl_id").asInt()).isEqualTo(7);
    assertThat(texts(broker, "kfctl_services", "unit")).containsExactly("kafka-server");
    assertThat(broker.at("/kfctl_services/0/host").asText()).isEqualTo("10.0.0.1");
    assertThat(broker.at("/kfctl_services/0/port").asInt()).isEqualTo(9192);
    JsonNode worker = host(inventory, "node2");
    assertThat(texts(worker, "kfctl_services", "unit"))
        .containsExactly("zookeeper", "schema-registry", "kafka-connect");
    assertThat(worker.at("/kfctl_services/1/url").asText())
        .isEqualTo("http://10.0.0.2:8081/subjects");
    assertThat(inventory.at("/kfctl/vars/kfctl_start_order"))
        .extracting(JsonNode::asText)
        .containsExactly("zookeeper", "kafka-server", "schema-registry", "kafka-connect");
  }

  @Test
  void gives_every_file_and_folder_its_owner_and_mode() throws IOException {
    JsonNode broker = host(inventory(cluster("")), "node1");

    assertThat(broker.at("/kfctl_files"))
        .anySatisfy(
            file -> {
              assertThat(file.get("path").asText())
                  .isEqualTo("/KFDATA/kafka/etc/kafka-server.properties");
              assertThat(file.get("owner").asText()).isEqualTo("root");
              assertThat(file.get("group").asText()).isEqualTo("kafka");
              assertThat(file.get("mode").asText()).isEqualTo("0640");
              assertThat(file.get("unit").asText()).isEqualTo("kafka-server");
              assertThat(file.get("kind").asText()).isEqualTo("config");
            });
    assertThat(texts(broker, "kfctl_directories", "path"))
        .contains("/KFDATA", "/KFDATA/kafka/etc", "/KFDATA/kafka/data");
  }

  @Test
  void gives_a_host_only_the_archives_of_its_roles_and_says_where_a_jdk_runs() throws IOException {
    JsonNode inventory =
        inventory(
            cluster(""),
            archive(ArchiveKind.KAFKA, "kafka", Set.of(Role.KAFKA), Optional.empty()),
            archive(ArchiveKind.ZOOKEEPER, "zookeeper", Set.of(Role.ZOOKEEPER), Optional.empty()),
            archive(
                ArchiveKind.JDK,
                "jdk",
                EnumSet.allOf(Role.class),
                Optional.of(new JdkPlatform("linux", "x64", Optional.of("2.34")))));

    JsonNode broker = host(inventory, "node1");
    assertThat(texts(broker, "kfctl_archives", "folder"))
        .containsExactly("/opt/kafka-1.0", "/usr/local/java/jdk-1.0");
    assertThat(texts(broker, "kfctl_archives", "link"))
        .containsExactly("/opt/kafka", "/usr/local/java/java17");
    assertThat(broker.at("/kfctl_archives/0/sha256").asText()).isEqualTo(SHA);
    assertThat(broker.at("/kfctl_archives/0/machines")).isEmpty();
    assertThat(broker.at("/kfctl_archives/1/machines"))
        .extracting(JsonNode::asText)
        .contains("x86_64", "amd64")
        .doesNotContain("aarch64");
    assertThat(broker.at("/kfctl_archives/1/glibc").asText()).isEqualTo("2.34");
  }

  @Test
  void says_which_file_waits_for_the_clusters_secret_and_where_confluents_plugins_lead()
      throws IOException {
    JsonNode worker = host(inventory(cluster("")), "node2");

    assertThat(worker.at("/kfctl_files"))
        .filteredOn(file -> file.get("placeholder").asBoolean())
        .extracting(file -> file.get("path").asText())
        .containsExactly("/KFDATA/schema-registry/etc/schema-registry.properties");
    assertThat(texts(worker, "kfctl_links", "path"))
        .containsExactly("/opt/confluent/share/java/plugin");
    assertThat(texts(worker, "kfctl_links", "target")).containsExactly("/opt/kfctl/plugins");
  }

  @Test
  void holds_no_value_of_a_setting() throws IOException {
    String text = text(cluster("connect: {properties: {sasl.jaas.config: password=hidden}}"));

    assertThat(text).doesNotContain("hidden");
  }

  @Test
  void logs_in_as_the_file_says_and_becomes_root_where_the_login_is_not() throws IOException {
    String ssh =
        "ssh: {user: deploy, port: 2222, privateKey: /keys/my key, knownHosts: /keys/known,"
            + " hostKeys: accept-new}";
    JsonNode variables = inventory(cluster(ssh)).at("/kfctl/vars");

    assertThat(variables.at("/ansible_user").asText()).isEqualTo("deploy");
    assertThat(variables.at("/ansible_port").asInt()).isEqualTo(2222);
    assertThat(variables.at("/ansible_ssh_private_key_file").asText()).isEqualTo("/keys/my key");
    assertThat(variables.at("/ansible_become").asBoolean()).isTrue();
    assertThat(variables.at("/ansible_ssh_common_args").asText())
        .isEqualTo(
            "-o StrictHostKeyChecking=accept-new -o 'UserKnownHostsFile=\"/keys/known\"'"
                + " -o IdentitiesOnly=yes");
    assertThat(inventory(cluster("ssh: {user: root}")).at("/kfctl/vars/ansible_become").asBoolean())
        .isFalse();
  }

  private static Cluster cluster(String more) {
    String text = "name: test\n%s\nhosts:\n  - %s\n  - %s\n".formatted(more, BROKER, WORKER);
    return new ClusterReader(Map.of(), Path.of("/home/me"))
        .read(text, Path.of("cluster.yaml"))
        .cluster();
  }

  private static Archive archive(
      ArchiveKind kind, String name, Set<Role> roles, Optional<JdkPlatform> platform) {
    return new Archive(
        kind,
        name,
        "1.0",
        name + "-1.0",
        1,
        Path.of("packages", name + ".tgz"),
        1000,
        SHA,
        Origin.OFFICIAL,
        roles,
        platform);
  }

  private static JsonNode inventory(Cluster cluster, Archive... archives) throws IOException {
    return new ObjectMapper().readTree(text(cluster, archives));
  }

  private static String text(Cluster cluster, Archive... archives) {
    Renderer renderer = new Renderer(cluster, RenderSecrets.placeholders());
    return new AnsibleInventory(cluster, renderer, List.of(archives)).text();
  }

  private static JsonNode host(JsonNode inventory, String name) {
    return inventory.at("/kfctl/hosts/" + name);
  }

  private static List<String> texts(JsonNode host, String list, String key) {
    return host.get(list).findValuesAsText(key);
  }
}
