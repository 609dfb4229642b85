package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.install.Kfctl.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Each verb of the shell kit that changes something, and what was changed as others see it. */
interface KitChanges extends OnPlayground {
  String READ = "mysqlserver.basicinfo.index_components";

  /** The commands' half is that of ConnectorStackIT: with flags, and with a context. */
  @Test
  @Order(3)
  default void connectors_are_made_changed_and_deleted_by_script() throws IOException {
    for (KitWay way : ways()) {
      connectorIsMadeChangedAndDeletedByScript(way);
    }
  }

  private void connectorIsMadeChangedAndDeletedByScript(KitWay way) throws IOException {
    String name = "脚本 sink";
    Ended created = way.script("rest.sh", "create", "@" + connectorFile(name)).exits(0);
    assertThat(created.json().get("name").asText()).isEqualTo(name);
    assertThat(created.json().get("tasks")).hasSize(1);
    assertThat(created.json().at("/config/connection.password").asText()).isEqualTo("******");
    way.script("rest.sh", "create", "@" + connectorFile(name)).exits(1);

    Ended changed = way.script("rest.sh", "c_alter", name, "@" + twoTasks(way, name)).exits(0);
    assertThat(changed.json().at("/config/tasks.max").asText()).isEqualTo("2");
    assertThat(changed.json().get("tasks")).hasSize(2);
    way.script("rest.sh", "c_alter", name, "@" + connectorFile(name)).exits(2);

    assertThat(way.script("rest.sh", "c_pause", name).exits(0).stdout()).isEmpty();
    assertThat(state(way, name)).isEqualTo("PAUSED");
    assertThat(way.script("rest.sh", "c_resume", name).exits(0).stdout()).isEmpty();
    assertThat(state(way, name)).isEqualTo("RUNNING");
    assertThat(way.script("rest.sh", "c_restart", name).exits(0).stdout()).isEmpty();
    assertThat(way.script("rest.sh", "t_restart", name, "1").exits(0).stdout()).isEmpty();
    assertThat(state(way, name)).isEqualTo("RUNNING");
    way.script("rest.sh", "t_restart", name, "7").exits(4);

    way.script("rest.sh", "delete", name).exits(2); // there is nobody to ask
    assertThat(way.script("rest.sh", "delete", name, "--yes").exits(0).stdout()).isEmpty();
    way.script("rest.sh", "status", name).exits(4);
  }

  private static String state(KitWay way, String name) {
    return way.script("rest.sh", "status", name).exits(0).json().at("/connector/state").asText();
  }

  /** The playground's sink with one task, under another name. */
  private Path connectorFile(String name) throws IOException {
    Path sink = place().resolve("home/playground/connectors/ddb-sink.json");
    return Files.writeString(
        place().resolve(name + ".json"),
        Files.readString(sink)
            .replace("\"name\": \"ddb-sink\"", "\"name\": \"" + name + "\"")
            .replace("\"tasks.max\": \"2\"", "\"tasks.max\": \"1\""));
  }

  /** Its bare configuration as a user gets it, edited. */
  private Path twoTasks(KitWay way, String name) throws IOException {
    String config = way.script("rest.sh", "get_config", name).exits(0).stdout();
    return Files.writeString(
        place().resolve("two tasks.json"),
        config.replace("\"tasks.max\":\"1\"", "\"tasks.max\":\"2\""));
  }

  @Test
  @Order(3)
  default void topics_are_made_and_deleted_by_script_and_by_command() throws Exception {
    for (KitWay way : ways()) {
      topicsAreMadeAndDeleted(way);
    }
  }

  private void topicsAreMadeAndDeleted(KitWay way) throws Exception {
    way.script("kafka.sh", "tp_create", "kit.a").exits(0);
    way.script("kafka.sh", "tp_create", "kit.b", "--partitions", "3").exits(0);
    way.command("topic", "create", "kit.c", "kit.d").exits(0);
    assertThat(way.script("kafka.sh", "get_offsets", "kit.b").exits(0).stdout())
        .isEqualTo("kit.b:0:0\nkit.b:1:0\nkit.b:2:0\n");
    assertThat(
            way.script("kafka.sh", "get_offsets", "kit.b", "0,2", "1700000000000")
                .exits(0)
                .stdout())
        .isEqualTo(
            tool(
                "kafka-get-offsets.sh",
                "--topic",
                "kit.b",
                "--partitions",
                "0,2",
                "--time",
                "1700000000000"));
    way.script("kafka.sh", "tp_delete", "kit.a").exits(2); // there is nobody to ask
    way.script("kafka.sh", "tp_delete", "kit.a", "--yes").exits(0);
    way.command("topic", "delete", "kit.c", "--yes").exits(0);
    assertThat(way.script("kafka.sh", "tp_delete_match", "it[.]b", "--yes").exits(0).stderr())
        .isEqualTo("delete topic 'kit.b' with 0 records\n");
    assertThat(way.command("topic", "delete", "--match", ".*it[.].*", "--yes").stderr())
        .isEqualTo("delete topic 'kit.d' with 0 records\n");
    way.script("kafka.sh", "tp_delete_match", "onnect-", "--yes").exits(4);
    assertThat(way.script("kafka.sh", "tplist").exits(0).stdout())
        .contains("connect-offsets\n")
        .doesNotContain("kit.");
  }

  /** The group is held by its connector, so another gets offsets of its own by Kafka's tool. */
  @Test
  @Order(3)
  default void offsets_of_a_group_are_set_by_script_and_by_command() throws Exception {
    for (KitWay way : ways()) {
      offsetsOfAGroupAreSet(way);
    }
  }

  private void offsetsOfAGroupAreSet(KitWay way) throws Exception {
    String group = "对账 job";
    tool(
        "kafka-consumer-groups.sh",
        "--group",
        group,
        "--topic",
        READ,
        "--reset-offsets",
        "--to-latest",
        "--execute");
    way.script("kafka.sh", "cm_reset_offsets", group, READ, "1").exits(2); // nobody to ask
    way.script("kafka.sh", "cm_reset_offsets", group, READ, "1", "--yes").exits(0);
    assertThat(way.script("tpconsumer.sh", "--op=4", "--group_id=" + group).exits(0).stdout())
        .containsPattern(READ + " +0 +1\n");
    way.command("group", "reset", group, "--topic", READ, "--to", "2", "--yes").exits(0);
    assertThat(tool("kafka-consumer-groups.sh", "--describe", "--group", group))
        .containsPattern(group + " +" + READ + " +0 +2 +");
    way.script("kafka.sh", "cm_reset_offsets", "connect-ddb-sink", READ, "0", "--yes")
        .exits(1); // active
    way.command("group", "delete", group, "--yes").exits(0);
  }

  @Test
  @Order(7)
  default void all_services_stop_and_start_and_all_is_cleared() {
    KitWay way = context();
    way.script("opAll.sh", "stop").exits(2); // there is nobody to ask
    way.script("opAll.sh", "stop", "--yes").exits(0);
    way.command("status").exits(3);
    way.script("rest.sh", "list").exits(5);
    way.script("kafka.sh", "tplist").exits(5);
    way.script("zkCon.sh", "ls", "/").exits(5);

    way.script("opAll.sh", "start").exits(0);
    way.command("status").exits(0);
    way.script("rest.sh", "list").exits(0);

    Path data = place().resolve("home/playground/data");
    way.script("clearAll.sh").exits(2); // there is nobody to ask
    assertThat(data).exists();
    way.script("clearAll.sh", "--yes").exits(0);
    assertThat(data).doesNotExist();
  }
}
