package io.kfctl.registry.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kfctl.registry.RegistryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Confluent's deserializer, which these values should agree with, is not on Maven Central. What it
 * stands on is: Avro's own GenericDatumWriter writes here, and GenericDatumReader reads beside us.
 */
class AvroSchemaTest {
  private static final String EVERYTHING =
      """
      {"type":"record","name":"Everything","namespace":"a.b","fields":[
        {"name":"null","type":"null"},
        {"name":"boolean","type":"boolean"},
        {"name":"int","type":"int"},
        {"name":"long","type":"long"},
        {"name":"float","type":"float"},
        {"name":"double","type":"double"},
        {"name":"文字","type":"string"},
        {"name":"enum","type":{"type":"enum","name":"E","symbols":["A","B"]}},
        {"name":"union","type":["null","int","string",{"type":"array","items":"long"}]},
        {"name":"map","type":{"type":"map","values":["null","string"]}},
        {"name":"self","type":["null","Everything"]}]}
      """;

  @Test
  void agrees_with_avros_own_reader_on_whatever_avro_writes() throws IOException {
    Schema schema =
        new Schema.Parser(org.apache.avro.NameValidator.NO_VALIDATION).parse(EVERYTHING);
    AvroSchema ours = AvroSchema.parse(1, EVERYTHING, List.of());
    assertThat(ours.name()).isEqualTo("a.b.Everything");
    long seed = new Random().nextLong();
    for (Object value : new RandomData(schema, 200, seed)) {
      byte[] bytes = written(schema, value);
      Object read =
          new GenericDatumReader<>(schema)
              .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
      JsonNode expected = new ObjectMapper().readTree(plain(read));
      assertThat(new ObjectMapper().readTree(json(ours, bytes)))
          .describedAs("seed %s", seed)
          .isEqualTo(expected);
    }
  }

  /** As our JSON has it, walking Avro's own tree. */
  private static String plain(Object value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      write(value, out);
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof GenericData.Record record) {
      out.writeStartObject();
      for (Schema.Field field : record.getSchema().getFields()) {
        out.writeFieldName(field.name());
        write(record.get(field.pos()), out);
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(element, out);
      }
      out.writeEndArray();
    } else if (value instanceof java.util.Map<?, ?> map) {
      out.writeStartObject();
      for (java.util.Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeFieldName(entry.getKey().toString());
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof CharSequence || value instanceof GenericData.EnumSymbol) {
      out.writeString(value.toString());
    } else {
      out.writeObject(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | io.debezium.time.Date | 7762 | \"1991-04-03\"",
        "int | io.debezium.time.Time | 30600500 | \"08:30:00.5\"",
        "long | io.debezium.time.MicroTime | -3020399000000 | \"-838:59:59\"",
        "long | io.debezium.time.NanoTime | 1 | \"00:00:00.000000001\"",
        "long | io.debezium.time.Timestamp | 1772352000123 | \"2026-03-01T08:00:00.123\"",
        "long | io.debezium.time.MicroTimestamp | 1772352000123456 |"
            + " \"2026-03-01T08:00:00.123456\"",
        "long | io.debezium.time.NanoTimestamp | -1 | \"1969-12-31T23:59:59.999999999\"",
        "long | io.debezium.time.MicroDuration | 90000000 | \"PT1M30S\"",
        "int | io.debezium.time.Year | 2026 | 2026",
        "int | org.apache.kafka.connect.data.Date | 0 | \"1970-01-01\"",
        "int | org.apache.kafka.connect.data.Time | 0 | \"00:00:00\"",
        "long | org.apache.kafka.connect.data.Timestamp | 1772352000000 | \"2026-03-01T08:00:00Z\"",
        "long | something.unknown | 5 | 5"
      })
  void types_of_debezium_and_connect_are_readable(
      String type, String name, long value, String expected) throws IOException {
    String schema = "{\"type\":\"%s\",\"connect.version\":1,\"connect.name\":\"%s\"}";
    Object number = type.equals("int") ? (Object) (int) value : (Object) value;
    assertThat(json(schema.formatted(type, name), number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | date | 7762 | \"1991-04-03\"",
        "int | time-millis | 1 | \"00:00:00.001\"",
        "long | time-micros | 86399999999 | \"23:59:59.999999\"",
        "long | timestamp-millis | 0 | \"1970-01-01T00:00:00Z\"",
        "long | timestamp-micros | 1 | \"1970-01-01T00:00:00.000001Z\"",
        "long | timestamp-nanos | 1 | \"1970-01-01T00:00:00.000000001Z\"",
        "long | local-timestamp-millis | 0 | \"1970-01-01T00:00:00\""
      })
  void logical_types_of_avro_are_readable(String type, String name, long value, String expected)
      throws IOException {
    String schema = "{\"type\":\"%s\",\"logicalType\":\"%s\"}".formatted(type, name);
    Object number = type.equals("int") ? (Object) (int) value : (Object) value;
    assertThat(json(schema, number)).isEqualTo(expected);
  }

  @Test
  void decimals_keep_all_their_digits() throws IOException {
    String decimal =
        """
        {"type":"bytes","scale":6,"precision":26,"connect.version":1,"logicalType":"decimal",
         "connect.parameters":{"scale":"6","connect.decimal.precision":"26"},
         "connect.name":"org.apache.kafka.connect.data.Decimal"}
        """;
    ByteBuffer unscaled =
        ByteBuffer.wrap(new java.math.BigInteger("-12345678901234567890123456").toByteArray());
    assertThat(json(decimal, unscaled)).isEqualTo("-12345678901234567890.123456");
    String onlyConnect =
        """
        {"type":"bytes","connect.parameters":{"scale":"2"},
         "connect.name":"org.apache.kafka.connect.data.Decimal"}
        """;
    assertThat(json(onlyConnect, ByteBuffer.wrap(new byte[] {100}))).isEqualTo("1.00");
    assertThat(variableScale(1, -15)).isEqualTo("-1.5");
    assertThat(variableScale(16_383, 1)).isEqualTo("0." + "0".repeat(16_382) + "1");
    assertThat(variableScale(-3, 7)).isEqualTo("7000");
  }

  private static String variableScale(int scale, int unscaled) throws IOException {
    String variable =
        """
        {"type":"record","name":"VariableScaleDecimal","namespace":"io.debezium.data","fields":[
          {"name":"scale","type":"int"},{"name":"value","type":"bytes"}],
         "connect.name":"io.debezium.data.VariableScaleDecimal"}
        """;
    GenericData.Record record = new GenericData.Record(new Schema.Parser().parse(variable));
    record.put("scale", scale);
    record.put("value", ByteBuffer.wrap(new byte[] {(byte) unscaled}));
    return json(variable, record);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000_000_000, -2_000_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_decimal_that_would_fill_the_memory_is_malformed(int scale) {
    assertThatThrownBy(() -> variableScale(scale, 1))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageEndingWith("a decimal has a scale of " + scale);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"two\"", "2000000000", "99999999999", "1.5"})
  void a_decimal_whose_schema_has_no_usable_scale_is_shown_as_it_is_stored(String scale)
      throws IOException {
    for (String where : new String[] {"\"scale\":%s", "\"connect.parameters\":{\"scale\":%s}"}) {
      String schema =
          "{\"type\":\"bytes\",\"connect.name\":\"org.apache.kafka.connect.data.Decimal\",%s}"
              .formatted(where.formatted(scale));
      assertThat(json(schema, ByteBuffer.wrap(new byte[] {0, 1, 2}))).isEqualTo("\"AAEC\"");
    }
  }

  @Test
  void bits_uuids_and_durations_are_readable_and_bytes_are_base64() throws IOException {
    assertThat(
            json(
                "{\"type\":\"bytes\",\"connect.name\":\"io.debezium.data.Bits\"}",
                ByteBuffer.wrap(new byte[] {5, 1})))
        .isEqualTo("\"0000000100000101\"");
    String fixed = "{\"type\":\"fixed\",\"name\":\"F\",\"size\":%d,\"logicalType\":\"%s\"}";
    Schema uuid = new Schema.Parser().parse(fixed.formatted(16, "uuid"));
    byte[] bytes = new byte[16];
    bytes[15] = 1;
    assertThat(json(uuid.toString(), new GenericData.Fixed(uuid, bytes)))
        .isEqualTo("\"00000000-0000-0000-0000-000000000001\"");
    Schema duration = new Schema.Parser().parse(fixed.formatted(12, "duration"));
    byte[] parts = {1, 0, 0, 0, 2, 0, 0, 0, (byte) 0xb8, 0x0b, 0, 0};
    assertThat(json(duration.toString(), new GenericData.Fixed(duration, parts)))
        .isEqualTo("\"P1M2DT3S\"");
    assertThat(json("\"bytes\"", ByteBuffer.wrap(new byte[] {0, 1, 2}))).isEqualTo("\"AAEC\"");
  }

  @Test
  void a_schema_may_use_types_of_another() throws IOException {
    String used = "{\"type\":\"enum\",\"name\":\"x.E\",\"symbols\":[\"A\",\"B\"]}";
    AvroSchema schema =
        AvroSchema.parse(2, "{\"type\":\"array\",\"items\":\"x.E\"}", List.of(used));
    assertThat(json(schema, new byte[] {2, 2, 0})).isEqualTo("[\"B\"]");
  }

  @Test
  void bytes_that_do_not_fit_the_schema_are_told_with_the_field() throws IOException {
    AvroSchema schema = AvroSchema.parse(1, EVERYTHING, List.of());
    Schema avro = new Schema.Parser(org.apache.avro.NameValidator.NO_VALIDATION).parse(EVERYTHING);
    byte[] good = written(avro, new RandomData(avro, 1, 7L).iterator().next());
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> json(schema, cut)).isInstanceOf(MalformedRecordException.class);
    }
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      try {
        json(schema, noise);
      } catch (MalformedRecordException e) {
        assertThat(e).hasMessageStartingWith("it is not what its schema a.b.Everything says: ");
      }
    }
    assertThatThrownBy(() -> json(schema, new byte[] {7}))
        .hasMessage(
            "it is not what its schema a.b.Everything says: at field boolean: a boolean is 7");
    assertThatThrownBy(() -> json(AvroSchema.parse(1, "\"int\"", List.of()), new byte[] {2, 2}))
        .hasMessageEndingWith("1 bytes are left over");
  }

  @Test
  void what_is_no_schema_is_told_with_its_id() {
    assertThatThrownBy(() -> AvroSchema.parse(9, "{\"type\":\"recird\"}", List.of()))
        .isInstanceOf(RegistryException.NotAvro.class)
        .hasMessageStartingWith("schema 9 of the schema registry is no Avro schema: ");
    String order =
        """
        {"type":"record","name":"A","fields":[{"name":"f","type":"int","order":"up"}]}
        """;
    for (String text : new String[] {"\"recird\"", "\"\"", "1", "", order}) {
      assertThatThrownBy(() -> AvroSchema.parse(9, text, List.of()))
          .describedAs(text)
          .isInstanceOf(RegistryException.NotAvro.class);
      assertThat(AvroSchema.flaw(text)).describedAs(text).isPresent();
    }
    assertThat(AvroSchema.flaw("\"recird\""))
        .contains("nothing defines the type that it names: \"recird\"");
  }

  private static String json(String schema, Object value) throws IOException {
    byte[] bytes = written(new Schema.Parser().parse(schema), value);
    return json(AvroSchema.parse(1, schema, List.of()), bytes);
  }

  private static String json(AvroSchema schema, byte[] bytes) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      schema.read(bytes, 0, out);
    }
    return text.toString();
  }

  private static byte[] written(Schema schema, Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(schema).write(value, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
