package io.kfctl.registry.avro;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.avro.Schema;

/**
 * Values whose schema says what they mean: Debezium's types and Kafka Connect's by the property
 * {@code connect.name} that Connect's converters write, Avro's own by {@code logicalType}. They are
 * shown as people write them; a type that is not known here is shown as it is stored.
 */
final class Meanings {
  private static final String CONNECT_NAME = "connect.name";
  private static final String CONNECT_DATA = "org.apache.kafka.connect.data.";

  /**
   * A few bytes with a large scale stand for gigabytes of zeros. No database goes beyond the 16,383
   * decimals of PostgreSQL's numeric.
   */
  private static final int MOST_DECIMALS = 20_000;

  private static final long MILLIS = 1_000_000;
  private static final long MICROS = 1_000;

  /** By Debezium's and Connect's name, or by Avro's logical type, and the type that carries it. */
  private static final Map<String, AvroReader> KNOWN =
      Map.ofEntries(
          Map.entry("io.debezium.time.Date:INT", Meanings::date),
          Map.entry("io.debezium.time.Time:INT", time(MILLIS)),
          Map.entry("io.debezium.time.MicroTime:LONG", time(MICROS)),
          Map.entry("io.debezium.time.NanoTime:LONG", time(1)),
          Map.entry("io.debezium.time.Timestamp:LONG", local(ChronoUnit.MILLIS)),
          Map.entry("io.debezium.time.MicroTimestamp:LONG", local(ChronoUnit.MICROS)),
          Map.entry("io.debezium.time.NanoTimestamp:LONG", local(ChronoUnit.NANOS)),
          Map.entry("io.debezium.time.MicroDuration:LONG", duration(ChronoUnit.MICROS)),
          Map.entry("io.debezium.time.NanoDuration:LONG", duration(ChronoUnit.NANOS)),
          Map.entry("io.debezium.data.Bits:BYTES", Meanings::bits),
          Map.entry("io.debezium.data.VariableScaleDecimal:RECORD", Meanings::scaleAndDecimal),
          Map.entry(CONNECT_DATA + "Date:INT", Meanings::date),
          Map.entry(CONNECT_DATA + "Time:INT", time(MILLIS)),
          Map.entry(CONNECT_DATA + "Timestamp:LONG", instant(ChronoUnit.MILLIS)),
          Map.entry("date:INT", Meanings::date),
          Map.entry("time-millis:INT", time(MILLIS)),
          Map.entry("time-micros:LONG", time(MICROS)),
          Map.entry("timestamp-millis:LONG", instant(ChronoUnit.MILLIS)),
          Map.entry("timestamp-micros:LONG", instant(ChronoUnit.MICROS)),
          Map.entry("timestamp-nanos:LONG", instant(ChronoUnit.NANOS)),
          Map.entry("local-timestamp-millis:LONG", local(ChronoUnit.MILLIS)),
          Map.entry("local-timestamp-micros:LONG", local(ChronoUnit.MICROS)),
          Map.entry("local-timestamp-nanos:LONG", local(ChronoUnit.NANOS)));

  private Meanings() {}

  /** The reader of a schema that has a meaning besides its type. */
  static Optional<AvroReader> of(Schema schema) {
    String connect = Optional.ofNullable(schema.getProp(CONNECT_NAME)).orElse("");
    String logical = Optional.ofNullable(schema.getProp("logicalType")).orElse("");
    String type = ":" + schema.getType();
    return Optional.ofNullable(KNOWN.get(connect + type))
        .or(() -> Optional.ofNullable(KNOWN.get(logical + type)))
        .or(() -> sized(schema, connect, logical));
  }

  /** What needs more of the schema than its name. */
  private static Optional<AvroReader> sized(Schema schema, String connect, String logical) {
    boolean bytes = schema.getType() == Schema.Type.BYTES;
    boolean fixed = schema.getType() == Schema.Type.FIXED;
    int size = fixed ? schema.getFixedSize() : 0;
    if (logical.equals("decimal") || connect.equals(CONNECT_DATA + "Decimal")) {
      OptionalInt known = scale(schema);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      int scale = known.getAsInt();
      if (bytes) {
        return Optional.of((in, out) -> decimal(in.readBytes(), scale, out));
      }
      return fixed
          ? Optional.of((in, out) -> decimal(in.readFixed(size), scale, out))
          : Optional.empty();
    }
    if (logical.equals("uuid") && size == 16) {
      return Optional.of(Meanings::uuid);
    }
    return logical.equals("duration") && size == 12
        ? Optional.of(Meanings::avroDuration)
        : Optional.empty();
  }

  private static boolean isUsable(int scale) {
    return Math.abs((long) scale) <= MOST_DECIMALS;
  }

  /**
   * Avro has it as a number, Connect's parameters as a text. Empty where it is none: Avro's
   * specification wants a type shown as it is stored whose meaning is invalid.
   */
  private static OptionalInt scale(Schema schema) {
    Object scale = schema.getObjectProp("scale");
    if (scale == null && schema.getObjectProp("connect.parameters") instanceof Map<?, ?> more) {
      scale = more.get("scale");
    }
    try {
      int number = scale == null ? 0 : Integer.parseInt(scale.toString());
      return isUsable(number) ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** All its digits; a number, as it was one in the database. */
  private static void decimal(byte[] unscaled, int scale, JsonGenerator out) throws IOException {
    if (unscaled.length == 0) {
      throw new BinaryInput.Malformed("a decimal has no digits");
    }
    out.writeNumber(new BigDecimal(new BigInteger(unscaled), scale).toPlainString());
  }

  private static void scaleAndDecimal(BinaryInput in, JsonGenerator out) throws IOException {
    int scale = in.readInt();
    if (!isUsable(scale)) {
      throw new BinaryInput.Malformed("a decimal has a scale of " + scale);
    }
    decimal(in.readBytes(), scale, out);
  }

  private static void date(BinaryInput in, JsonGenerator out) throws IOException {
    out.writeString(LocalDate.ofEpochDay(in.readInt()).toString());
  }

  private static AvroReader time(long nanos) {
    return (in, out) -> out.writeString(ValueText.time(in.readLong(), nanos));
  }

  /** A moment, in UTC. */
  private static AvroReader instant(ChronoUnit unit) {
    return (in, out) -> out.writeString(ValueText.instant(in.readLong(), unit));
  }

  /** What a clock shows, and nobody knows in which zone: a DATETIME of MySQL. */
  private static AvroReader local(ChronoUnit unit) {
    return (in, out) -> out.writeString(ValueText.local(in.readLong(), unit));
  }

  private static AvroReader duration(ChronoUnit unit) {
    return (in, out) -> out.writeString(Duration.of(in.readLong(), unit).toString());
  }

  private static void bits(BinaryInput in, JsonGenerator out) throws IOException {
    out.writeString(ValueText.bits(in.readBytes()));
  }

  private static void uuid(BinaryInput in, JsonGenerator out) throws IOException {
    byte[] bytes = in.readFixed(16);
    out.writeString(
        new UUID(ValueText.bigEndian(bytes, 0), ValueText.bigEndian(bytes, 8)).toString());
  }

  /** Months, days and milliseconds, each an unsigned number of four bytes. */
  private static void avroDuration(BinaryInput in, JsonGenerator out) throws IOException {
    byte[] bytes = in.readFixed(12);
    Period days =
        Period.of(
            0,
            Math.toIntExact(ValueText.littleEndian(bytes, 0)),
            Math.toIntExact(ValueText.littleEndian(bytes, 4)));
    String time = Duration.ofMillis(ValueText.littleEndian(bytes, 8)).toString().substring(1);
    out.writeString(days + time);
  }
}
