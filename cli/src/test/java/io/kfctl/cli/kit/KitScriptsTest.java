package io.kfctl.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verbs of the kit mean; what they print is for the test of the command. */
class KitScriptsTest {
  private static final KitSettings SETTINGS =
      settings(
          "bootstrap_server", "[10.0.0.1:9092, 10.0.0.2:9092]",
          "connect_rest_url", "10.0.0.1:8083",
          "rest_pd", "me:a$b",
          "schema_ip", "10.0.0.1",
          "schema_port", "8081");
  private static final String KAFKA = " --bootstrap-server 10.0.0.1:9092,10.0.0.2:9092";
  private static final String CONNECT = " --connect-url http://me:a%24b@10.0.0.1:8083";
  private static final String REGISTRY = " --registry-url http://10.0.0.1:8081";

  private static KitSettings settings(String... keysAndValues) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new KitSettings(values, Path.of("/kit/config"));
  }

  private static String meaning(KitScript script, String line) {
    return meaning(script.answer(List.of(line.split(" "))));
  }

  private static String meaning(KitAnswer answer) {
    return answer instanceof KitAnswer.Noted noted
        ? meaning(noted.answer())
        : String.join(" ", ((KitAnswer.Line) answer).words());
  }

  @ParameterizedTest
  @CsvSource({
    "delete ddb-sink, connector delete ddb-sink",
    "delete ddb-sink --yes, connector delete ddb-sink --yes",
    "c_pause ddb-sink, connector pause ddb-sink",
    "c_resume ddb-sink, connector resume ddb-sink",
    "c_restart ddb-sink, connector restart ddb-sink",
    "t_restart ddb-sink 1, connector restart ddb-sink --task 1",
  })
  void rest(String typed, String meant) {
    assertThat(meaning(new RestScript(SETTINGS, Path.of("/here")), typed))
        .isEqualTo(meant + CONNECT);
  }

  @Test
  void rest_takes_files_as_curl_does() {
    KitAnswer answer =
        new RestScript(SETTINGS, Path.of("/here"))
            .answer(List.of("c_alter", "ddb-sink", "@sink.json"));

    assertThat(((KitAnswer.Both) answer).first())
        .isEqualTo(
            KitAnswer.silent("connector update ddb-sink /here/sink.json", SETTINGS.connect()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "tplist > topic list --all -o name",
        "tp_detail T > topic describe T",
        "tp_create T --partitions 3 > topic create T --partitions 3",
        "tp_create T --yes > topic create T --yes",
        "tp_delete T > topic delete T",
        "tp_delete_match test > topic delete --match .*(?:test).*",
        "cm_list > group list -o name",
        "cm_member G > group members G",
        "get_offsets T > topic offsets T -o name --time latest",
        "get_offsets T -2 > topic offsets T -o name --time earliest",
        "get_offsets T 0,2 -1 > topic offsets T -o name --time latest --partition 0,2",
        "get_offsets T 0 1795652423000 > topic offsets T -o name --time 1795652423000 --partition 0",
        "cm_reset_offsets G T 0 > group reset G --topic T --to 0",
      })
  void kafka(String typed, String meant) {
    assertThat(meaning(new KafkaScript(SETTINGS), typed)).isEqualTo(meant + KAFKA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "--topic T > consume T --follow",
        "--topic T --from-beginning > consume T --from earliest",
        "--topic T --offset latest > consume T --follow",
        "--topic=T --offset=5 --partition 0 --max-messages 2 > consume T --from 5 --partition 0 --max 2",
        "--topic T --from-beginning --group G --property print.key=true > consume T --from earliest",
      })
  void consume(String typed, String meant) {
    assertThat(meaning(new ConsumeScript(SETTINGS), typed)).isEqualTo(meant + KAFKA + REGISTRY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "--op=1 --topic=T > topic offsets T",
        "--op=3 > group list -o name",
        "--op=4 --group_id=G --topic=T > group offsets G --topic T",
      })
  void tpconsumer(String typed, String meant) {
    assertThat(meaning(new TpConsumerScript(SETTINGS), typed)).isEqualTo(meant + KAFKA);
  }

  @Test
  void tpconsumer_reads_records_with_their_schemas() {
    String typed = "--op=2 --topic=T --offset=1 --max-messages=2 --keyfilter=A,B";
    assertThat(meaning(new TpConsumerScript(SETTINGS), typed))
        .isEqualTo(
            "consume T --schemas -o json --from 1 --max 2 --key A --key B" + KAFKA + REGISTRY);
  }

  @Test
  void tpconsumer_waits_at_the_end_for_what_comes() {
    assertThat(meaning(new TpConsumerScript(SETTINGS), "--op=2 --topic=T --offset=latest"))
        .isEqualTo("consume T --schemas -o json --follow" + KAFKA + REGISTRY);
  }

  @Test
  void a_group_is_not_joined_and_that_is_said() {
    KitAnswer answer =
        new ConsumeScript(SETTINGS).answer(List.of("--topic", "T", "--group", "billing"));

    assertThat(((KitAnswer.Noted) answer).note()).startsWith("group 'billing' is not joined");
    assertThat(meaning(answer)).isEqualTo("consume T --follow" + KAFKA + REGISTRY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "[a:9092,b:9092] > a:9092,b:9092",
        "a:9092, b:9092 > a:9092,b:9092",
        "\"a:9092\" > a:9092",
        "[\"a:9092\",\"b:9092\"] > a:9092,b:9092",
      })
  void brokers_are_listed_in_several_ways(String written, String meant) {
    assertThat(settings("bootstrap_server", written, "command_config", "").kafka())
        .containsExactly("--bootstrap-server", meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "10.0.0.1:8083 > http://u:p%40s%2Cs%2F1%25%20x@10.0.0.1:8083",
        "http://10.0.0.1:8083/connectors/ > http://u:p%40s%2Cs%2F1%25%20x@10.0.0.1:8083",
        "'https://a:1,https://b:1/' > 'https://u:p%40s%2Cs%2F1%25%20x@a:1,https://u:p%40s%2Cs%2F1%25%20x@b:1'",
      })
  void a_login_goes_to_every_worker_whatever_it_is_made_of(String written, String meant) {
    assertThat(settings("connect_rest_url", written, "rest_pd", "u:p@s,s/1% x").connect())
        .containsExactly("--connect-url", meant);
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/my client.properties, /etc/my client.properties",
    "client.properties, /kit/config/client.properties",
    "../config/client.properties, /kit/config/client.properties",
  })
  void a_login_of_kafka_goes_with_its_brokers(String written, String meant) {
    KitSettings settings = settings("bootstrap_server", "a:9092", "command_config", written);
    assertThat(settings.kafka())
        .containsExactly("--bootstrap-server", "a:9092", "--command-config", meant);
  }

  @Test
  void settings_may_be_quoted_and_hold_a_path_behind_the_port() {
    assertThat(
            settings("schema_ip", "'10.0.0.1'", "schema_port", "8081/apis/ccompat/v7").registry())
        .containsExactly("--registry-url", "http://10.0.0.1:8081/apis/ccompat/v7");
  }

  @Test
  void the_rest_is_about_the_cluster_file() {
    assertThat(meaning(new ZkScript(), "ls /brokers/ids")).isEqualTo("zk ls /brokers/ids");
    assertThat(meaning(new ServicesScript(), "start")).isEqualTo("start");
    assertThat(meaning(new ClearScript(), "--yes")).isEqualTo("uninstall --purge --yes");
  }

  @Test
  void what_means_nothing_is_told_by_its_name() {
    assertThatThrownBy(() -> new KafkaScript(SETTINGS).answer(List.of("tp_delet", "T")))
        .isInstanceOf(UserError.class)
        .hasMessage("kafka.sh knows no verb 'tp_delet'");
    assertThatThrownBy(() -> new KafkaScript(SETTINGS).answer(List.of("get_offsets", "T", "now")))
        .hasMessage("kafka.sh get_offsets: 'now' is no time");
    assertThatThrownBy(
            () -> new RestScript(SETTINGS, Path.of("/")).answer(List.of("t_restart", "ddb-sink")))
        .hasMessage("rest.sh t_restart: TASK is missing");
    assertThatThrownBy(
            () -> new ConsumeScript(SETTINGS).answer(List.of("--topic", "T", "--formatter", "x")))
        .hasMessage("consume.sh does not know --formatter");
    assertThatThrownBy(() -> new TpConsumerScript(SETTINGS).answer(List.of("--op=5")))
        .hasMessage("tpconsumer.sh: --op=5 is none of 1, 2, 3, 4");
    assertThatThrownBy(
            () ->
                new TpConsumerScript(SETTINGS).answer(List.of("--op=2", "--topic=T", "--offset=x")))
        .hasMessage("tpconsumer.sh: --offset x is none of earliest, latest, a number");
    assertThatThrownBy(() -> new TpConsumerScript(SETTINGS).answer(List.of("--op=4")))
        .hasMessage("tpconsumer.sh: --group_id is missing");
    assertThatThrownBy(() -> new TpConsumerScript(SETTINGS).answer(List.of("--op=1", "--topic")))
        .hasMessage("tpconsumer.sh: a value is missing after --topic");
    assertThatThrownBy(
            () ->
                new ConsumeScript(SETTINGS)
                    .answer(List.of("--topic=T", "--from-beginning", "--offset=5")))
        .hasMessage("consume.sh: --from-beginning and --offset both say where to begin");
    assertThatThrownBy(
            () -> new ConsumeScript(SETTINGS).answer(List.of("--topic=T", "--property=key.x=1")))
        .hasMessage("consume.sh does not know --property key.x=1");
  }

  @ParameterizedTest
  @CsvSource({"list x", "showall x", "status ddb sink", "get_config ddb sink"})
  void a_name_with_a_space_that_is_not_quoted_is_told(String typed) {
    assertThatThrownBy(
            () -> new RestScript(SETTINGS, Path.of("/")).answer(List.of(typed.split(" "))))
        .isInstanceOf(UserError.class)
        .hasMessageMatching("rest.sh \\w+: '(x|sink)' is too much");
  }

  @ParameterizedTest
  @CsvSource({
    "tplist x",
    "cm_list x",
    "cm_detail g x",
    "get_offsets T 0 -1 x",
    "get_offsets T -1 x"
  })
  void words_that_nobody_reads_are_told(String typed) {
    assertThatThrownBy(() -> new KafkaScript(SETTINGS).answer(List.of(typed.split(" "))))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("'x' is too much");
  }

  @Test
  void without_settings_kfctl_finds_the_services_itself() {
    assertThat(meaning(new KafkaScript(KitSettings.NONE), "cm_list"))
        .isEqualTo("group list -o name");
  }
}
