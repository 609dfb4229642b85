package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kfctl.install.Kfctl.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Each verb of the shell kit that only looks: its script and the command that answers it, with
 * flags alone and with the context, compared with each other and with what the services and their
 * own tools say.
 */
interface KitQuestions extends OnPlayground {
  String TOPIC = "mysqlserver.basicinfo.index_components";
  String GROUP = "connect-ddb-sink";

  @Test
  @Order(3)
  default void rest_prints_what_connect_answers_and_the_commands_say_the_same() throws Exception {
    for (KitWay way : ways()) {
      Ended list = way.script("rest.sh", "list").exits(0);
      assertThat(list.stdout()).isEqualTo(connect("connectors") + "\n");
      assertThat(texts(list.json()))
          .containsExactlyInAnyOrderElementsOf(
              way.command("connector", "list", "-o", "name").exits(0).stdout().lines().toList());

      Ended all = way.script("rest.sh", "showall").exits(0);
      assertThat(all.stdout()).isEqualTo(connect("connectors?expand=status") + "\n");
      for (JsonNode connector : way.command("connector", "status", "-o", "json").exits(0).json()) {
        assertSameStatus(
            all.json().at("/" + connector.get("name").asText() + "/status"), connector);
      }

      Ended status = way.script("rest.sh", "status", "ddb-sink").exits(0);
      assertThat(status.stdout()).isEqualTo(connect("connectors/ddb-sink/status") + "\n");
      assertSameStatus(
          status.json(),
          way.command("connector", "status", "ddb-sink", "-o", "json").exits(0).json());

      Ended config = way.script("rest.sh", "get_config", "ddb-sink").exits(0);
      ObjectNode live =
          (ObjectNode) new ObjectMapper().readTree(connect("connectors/ddb-sink/config"));
      assertThat(config.json()).isEqualTo(live.put("connection.password", "******"));
      assertThat(config.json())
          .isEqualTo(way.command("connector", "config", "ddb-sink", "-o", "json").exits(0).json());
    }
  }

  private static void assertSameStatus(JsonNode body, JsonNode told) {
    assertThat(told.get("state")).isEqualTo(body.at("/connector/state"));
    assertThat(told.get("tasks").findValuesAsText("state"))
        .isEqualTo(body.get("tasks").findValuesAsText("state"));
  }

  @Test
  @Order(3)
  default void topics_and_groups_are_told_alike() throws Exception {
    for (KitWay way : ways()) {
      assertSame(way, "kafka.sh tplist", "topic list --all -o name");
      assertSame(way, "kafka.sh tp_detail " + TOPIC, "topic describe " + TOPIC);
      String groups = assertSame(way, "kafka.sh cm_list", "group list -o name");
      assertSame(way, "kafka.sh cm_member " + GROUP, "group members " + GROUP);
      assertSame(way, "tpconsumer.sh --op=1 --topic=" + TOPIC, "topic offsets " + TOPIC);
      assertThat(way.script("tpconsumer.sh", "--op=3").exits(0).stdout()).isEqualTo(groups);
      assertSame(
          way,
          "tpconsumer.sh --op=4 --group_id=" + GROUP + " --topic=" + TOPIC,
          "group offsets " + GROUP + " --topic " + TOPIC);
      assertSame(way, "zkCon.sh ls /brokers/ids", "zk ls /brokers/ids");
      assertSame(way, "zkCon.sh get /brokers/ids/1", "zk get /brokers/ids/1");
    }
    assertSameOffsets(context(), "-1", "latest");
    assertSameOffsets(flags(), "-2", "earliest");
  }

  private void assertSameOffsets(KitWay way, String time, String word) throws Exception {
    assertThat(
            assertSame(
                way,
                "kafka.sh get_offsets " + TOPIC + " 0 " + time,
                "topic offsets " + TOPIC + " -o name --time " + word))
        .isEqualTo(tool("kafka-get-offsets.sh", "--topic", TOPIC, "--time", time));
  }

  @Test
  @Order(3)
  default void the_lag_is_that_of_kafka_s_own_tool_to_the_letter() {
    // What the sink has read is committed every two seconds.
    await().atMost(PATIENCE).untilAsserted(this::assertSameLag);
    context().script("kafka.sh", "cm_detail", "nobody").exits(4);
  }

  private void assertSameLag() throws Exception {
    String truth = tool("kafka-consumer-groups.sh", "--describe", "--group", GROUP);
    for (KitWay way : ways()) {
      String table = way.script("kafka.sh", "cm_detail", GROUP).exits(0).stdout();
      assertThat(table.lines()).containsExactlyInAnyOrderElementsOf(truth.lines().toList());
      assertSameLag(table, way.command("lag", GROUP, "-o", "json").exits(0).json());
    }
  }

  private static void assertSameLag(String table, JsonNode lag) {
    List<String> partitions = new ArrayList<>();
    for (JsonNode partition : lag.get("partitions")) {
      List<String> numbers =
          Stream.of("topic", "partition", "committed", "end", "lag")
              .map(field -> partition.get(field).asText())
              .toList();
      partitions.add(String.join(" ", numbers));
    }
    assertThat(table.lines().skip(2).map(line -> line.split(" +")))
        .extracting(row -> String.join(" ", List.of(row).subList(1, 6)))
        .containsExactlyInAnyOrderElementsOf(partitions);
  }

  @Test
  @Order(3)
  default void records_are_decoded_alike() throws Exception {
    for (KitWay way : ways()) {
      assertThat(
              assertSame(
                  way, "consume.sh --topic " + TOPIC + " --from-beginning", "consume " + TOPIC))
          .contains("\"indexShortName\":\"中证500\"");
      String two =
          assertSame(
              way,
              "tpconsumer.sh --op=2 --topic=" + TOPIC + " --offset=1 --max-messages=2",
              "consume " + TOPIC + " --from 1 --max 2 --schemas -o json");
      assertThat(two.lines())
          .hasSize(2)
          .allSatisfy(
              record ->
                  assertThat(record)
                      .contains(
                          "\"keySchema\":{\"id\":",
                          "\"valueSchema\":{\"id\":",
                          "\"schema\":{\"type\":\"record\",\"name\":\"Envelope\""));
      assertThat(
              assertSame(
                      way,
                      "tpconsumer.sh --op=2 --topic=" + TOPIC + " --keyfilter=000905,000906",
                      "consume " + TOPIC + " --schemas -o json --key 000905 --key 000906")
                  .lines())
          .hasSize(2);
      assertSame(
          way,
          "consume.sh --topic " + TOPIC + " --partition 0 --offset 1 --max-messages 1",
          "consume " + TOPIC + " --partition 0 --from 1 --max 1");
      Ended ofGroup =
          way.script(
                  "consume.sh",
                  ("--topic "
                          + TOPIC
                          + " --from-beginning --group readers --property print.key=true")
                      .split(" "))
              .exits(0);
      assertThat(ofGroup.stdout()).isEqualTo(way.command("consume", TOPIC).exits(0).stdout());
      assertThat(ofGroup.stderr()).contains("group 'readers' is not joined");
    }
    assertThat(
            flags()
                .script("consume.sh", "--topic", "connect-offsets", "--from-beginning")
                .exits(0)
                .stdout()
                .lines())
        .anyMatch(line -> line.contains("basicinfo-connector") && line.contains("mysql-bin."));
  }

  @Test
  @Order(3)
  default void a_script_alone_says_what_it_can_and_its_settings_are_shown() {
    for (String script :
        List.of("rest.sh", "kafka.sh", "consume.sh", "tpconsumer.sh", "opAll.sh")) {
      assertThat(context().script(script).exits(0).stdout()).startsWith(script + " ");
    }
    assertThat(flags().script("kafka.sh", "config").exits(0).stdout())
        .contains("bootstrap_server=[127.0.0.1:");
    assertThat(context().script("kafka.sh", "config").exits(0).stdout()).isEmpty();
    flags().script("kafka.sh", "tp_detial", TOPIC).exits(2);
    flags().script("consume.sh", "--topic", TOPIC, "--formatter", "x").exits(2);
  }

  /** Both ways print the same. */
  private static String assertSame(KitWay way, String script, String command) {
    String[] words = script.split(" ", 2);
    String printed = way.script(words[0], words[1].split(" ")).exits(0).stdout();
    assertThat(printed).isNotEmpty().isEqualTo(way.command(command.split(" ")).exits(0).stdout());
    return printed;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
