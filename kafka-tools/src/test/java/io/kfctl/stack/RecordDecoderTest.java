package io.kfctl.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.http.HttpSettings;
import io.kfctl.kafka.StoredRecords;
import io.kfctl.registry.RegistryException;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.registry.avro.MalformedRecordException;
import io.kfctl.stack.ChangeEvent.Change;
import io.kfctl.stack.DecodedValue.Format;
import io.kfctl.stack.DecodedValue.SchemaRef;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes as they come, and a registry that answers as it is told. */
class RecordDecoderTest {
  private final MockWebServer registry = new MockWebServer();
  private RecordDecoder decoder;

  @BeforeEach
  void start() throws Exception {
    registry.start();
    decoder = new RecordDecoder(this::client, false);
  }

  private SchemaRegistryClient client() {
    return new SchemaRegistryClient(HttpSettings.of("http://127.0.0.1:" + registry.getPort()));
  }

  @AfterEach
  void stop() {
    decoder.close();
    registry.close();
  }

  @Test
  void a_record_with_a_schema_is_decoded_and_the_registry_is_asked_once() {
    answer(200, "{\"schema\":\"{\\\"type\\\": \\\"array\\\",\\\"items\\\":\\\"int\\\"}\"}");
    for (int i = 0; i < 3; i++) {
      DecodedValue value = value(new byte[] {0, 0, 0, 1, 7, 4, 2, 4, 0});
      assertThat(value)
          .isEqualTo(
              new DecodedValue(
                  Format.AVRO,
                  "[1,2]",
                  Optional.of(
                      new SchemaRef(
                          263, "AVRO", "array", "{\"type\":\"array\",\"items\":\"int\"}"))));
    }
    assertThat(registry.getRequestCount()).isEqualTo(1);
  }

  @Test
  void a_schema_that_nobody_knows_is_told_and_the_next_record_is_read() {
    answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> value(new byte[] {0, 0, 0, 0, 9, 1}))
          .isInstanceOf(RegistryException.SchemaNotFound.class)
          .hasMessage("the schema registry has no schema with id 9");
    }
    assertThat(registry.getRequestCount()).isEqualTo(1);
    assertThat(decoder.decode(StoredRecords.of("k", "v")).value().text()).isEqualTo("v");
  }

  @Test
  void a_schema_that_cannot_be_used_is_asked_for_once() {
    answer(200, "{\"schema\":\"{\\\"type\\\":\\\"recird\\\"}\"}");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> value(new byte[] {0, 0, 0, 0, 9, 1}))
          .isInstanceOf(RegistryException.NotAvro.class);
    }
    assertThat(registry.getRequestCount()).isEqualTo(1);
  }

  @Test
  void a_schema_whose_reference_is_gone_is_asked_for_once() {
    answer(
        200,
        "{\"schema\":\"\\\"x.E\\\"\",\"references\":[{\"name\":\"x.E\",\"subject\":\"e\",\"version\":1}]}");
    answer(404, "{\"error_code\":40401,\"message\":\"Subject 'e' not found.\"}");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> value(new byte[] {0, 0, 0, 0, 9, 1}))
          .isInstanceOf(RegistryException.SubjectNotFound.class)
          .hasMessage("the schema registry has no subject 'e'");
    }
    assertThat(registry.getRequestCount()).isEqualTo(2);
  }

  @Test
  void what_a_bad_record_began_is_not_in_the_next() {
    answer(200, "{\"schema\":\"{\\\"type\\\":\\\"array\\\",\\\"items\\\":\\\"int\\\"}\"}");
    assertThatThrownBy(() -> value(new byte[] {0, 0, 0, 0, 1, 4, 2}))
        .isInstanceOf(MalformedRecordException.class);
    assertThat(value(new byte[] {0, 0, 0, 0, 1, 2, 2, 0}).json()).isEqualTo("[1]");
  }

  @Test
  void json_stands_in_one_line_and_keeps_its_digits() {
    DecodedRecord record =
        decoder.decode(StoredRecords.of("[1]", "{\n \"a\": 1.00000000000000000001,\n\"b\": 1e3}"));
    assertThat(record.key().format()).isEqualTo(Format.JSON);
    assertThat(record.value().json()).isEqualTo("{\"a\":1.00000000000000000001,\"b\":1e3}");
    for (String text : new String[] {"{\"a\":", "[1] [2]", "{a}", "\"x\"", "17", "", "一"}) {
      DecodedValue value = decoder.decode(StoredRecords.of(null, text)).value();
      assertThat(value.format()).describedAs(text).isEqualTo(Format.TEXT);
      assertThat(value.text()).isEqualTo(text);
    }
  }

  @Test
  void numbers_in_bytes_are_not_taken_for_avro() {
    assertThat(value(new byte[] {0, 0, 0, 0, 0, 0, 0, 5}).json())
        .isEqualTo("\"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0005\"");
    DecodedValue bytes = value(new byte[] {(byte) 0xff, 0});
    assertThat(bytes.format()).isEqualTo(Format.BINARY);
    assertThat(bytes.json()).isEqualTo("\"/wA=\"");
    assertThat(registry.getRequestCount()).isZero();
  }

  @Test
  void a_tombstone_is_one_and_an_empty_text_is_none() {
    assertThat(decoder.decode(StoredRecords.of("k", null)).isTombstone()).isTrue();
    assertThat(decoder.decode(StoredRecords.of("k", "")).isTombstone()).isFalse();
  }

  @Test
  void a_key_is_found_by_the_whole_or_by_one_of_its_columns() {
    DecodedRecord record = decoder.decode(StoredRecords.of("{\"id\":17,\"code\":\"a.b\"}", "v"));
    assertThat(record.hasKey(List.of("17"))).isTrue();
    assertThat(record.hasKey(List.of("x", "a.b"))).isTrue();
    assertThat(record.hasKey(List.of("1", "a"))).isFalse();
    assertThat(decoder.decode(StoredRecords.of("a.b", "v")).hasKey(List.of("a.b"))).isTrue();
    assertThat(decoder.decode(StoredRecords.of(null, "v")).hasKey(List.of("a.b"))).isFalse();
  }

  @Test
  void a_decimal_in_a_key_is_found_as_it_is_shown() {
    answer(
        200,
        "{\"schema\":\"{\\\"type\\\":\\\"array\\\",\\\"items\\\":{\\\"type\\\":\\\"bytes\\\","
            + "\\\"logicalType\\\":\\\"decimal\\\",\\\"scale\\\":2}}\"}");
    byte[] key = {0, 0, 0, 0, 1, 4, 4, 39, 16, 2, 110, 0};
    DecodedRecord record = decoder.decode(StoredRecords.of(key, null));
    assertThat(record.key().json()).isEqualTo("[100.00,1.10]");
    assertThat(record.key().tree()).hasToString("[100.00,1.10]");
    assertThat(record.hasKey(List.of("100.00"))).isTrue();
    assertThat(record.hasKey(List.of("1.10"))).isTrue();
    assertThat(record.hasKey(List.of("100", "1.1", "1E+2"))).isFalse();
    assertThat(decoder.decode(StoredRecords.of("[0.0000001]", "")).hasKey(List.of("0.0000001")))
        .isTrue();
  }

  @Test
  void an_update_tells_which_columns_changed() {
    String envelope =
        "{\"before\":{\"id\":1,\"a\":1.10,\"b\":null},\"after\":{\"id\":1,\"a\":1.2,\"b\":\"x\"},"
            + "\"op\":\"u\"}";
    for (String value :
        new String[] {envelope, "{\"schema\":{},\"payload\":%s}".formatted(envelope)}) {
      ChangeEvent event =
          ChangeEvent.of(decoder.decode(StoredRecords.of("1", value)).value()).orElseThrow();
      assertThat(event.op()).isEqualTo(ChangeEvent.Op.UPDATE);
      assertThat(event.changes()).extracting(Change::column).containsExactly("a", "b");
    }
    assertThat(ChangeEvent.of(decoder.decode(StoredRecords.of("1", "{\"op\":\"u\"}")).value()))
        .isEmpty();
  }

  @Test
  void connects_own_topics_are_put_into_words() {
    means(
        "[\"src\",{\"server\":\"m\"}]",
        "{\"pos\":4}",
        "connector 'src' has read {\"server\":\"m\"} up to {\"pos\":4}");
    means(
        "[\"src\",{\"server\":\"m\"}]",
        null,
        "connector 'src' has read {\"server\":\"m\"} nowhere any more: its position was removed");
    means("connector-my-sink", null, "connector 'my-sink' was deleted");
    means("commit-a-b", "{\"tasks\":1}", "connector 'a-b' has 1 task");
    means("target-state-a", "{\"state\":\"PAUSED\"}", "connector 'a' shall be PAUSED");
    means(
        "target-state-a",
        "{\"state\":\"PAUSED\",\"state.v2\":\"STOPPED\"}",
        "connector 'a' shall be STOPPED");
    means(
        "status-task-a-b-3",
        "{\"state\":\"FAILED\",\"worker_id\":\"w:1\",\"trace\":\"x.Y: z\\n\\tat q\"}",
        "task 3 of 'a-b' is FAILED on w:1: x.Y: z");
    means(
        "status-connector-源",
        "{\"state\":\"RUNNING\",\"worker_id\":\"w:1\"}",
        "connector '源' is RUNNING on w:1");
    means(
        "status-topic-t:connector-c",
        "{\"topic\":{\"name\":\"t\",\"connector\":\"c\"}}",
        "connector 'c' uses topic 't'");
    assertThat(decoder.decode(StoredRecords.of("order-1", "{}")).meaning()).isEmpty();
    assertThat(decoder.decode(StoredRecords.of("[1,2]", "{}")).meaning()).isEmpty();
  }

  private void means(String key, String value, String words) {
    assertThat(decoder.decode(StoredRecords.of(key, value)).meaning()).contains(words);
  }

  @Test
  void passwords_in_connectors_configurations_are_masked_unless_they_are_wanted() {
    String config = "{\"properties\":{\"database.password\":\"geheim\",\"name\":\"a\"}}";
    for (String key : new String[] {"connector-a", "task-a-0"}) {
      DecodedRecord masked = decoder.decode(StoredRecords.of(key, config));
      assertThat(masked.value().json())
          .isEqualTo("{\"properties\":{\"database.password\":\"******\",\"name\":\"a\"}}");
      assertThat(masked.meaning().orElseThrow()).doesNotContain("geheim");
    }
    assertThat(
            decoder
                .decode(StoredRecords.of("session-key", "{\"key\":\"geheim\",\"algorithm\":\"x\"}"))
                .value()
                .json())
        .isEqualTo("{\"key\":\"******\",\"algorithm\":\"x\"}");
    try (RecordDecoder open = new RecordDecoder(this::client, true)) {
      assertThat(open.decode(StoredRecords.of("connector-a", config)).value().json())
          .contains("geheim");
    }
  }

  private DecodedValue value(byte[] bytes) {
    return decoder.decode(StoredRecords.of(null, bytes)).value();
  }

  private void answer(int status, String body) {
    registry.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }
}
