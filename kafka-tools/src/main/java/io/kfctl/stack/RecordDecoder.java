package io.kfctl.stack;

import io.kfctl.kafka.StoredRecord;
import io.kfctl.registry.RegistryException;
import io.kfctl.registry.Schema;
import io.kfctl.registry.SchemaRegistryClient;
import io.kfctl.registry.avro.AvroSchema;
import io.kfctl.stack.DecodedValue.Format;
import io.kfctl.stack.DecodedValue.SchemaRef;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes sense of the bytes of records. What begins with a zero byte and the id of a schema, as
 * Confluent's serializers and Apicurio's converter in its Confluent mode write it, is decoded with
 * that schema; other bytes are JSON, text in UTF-8, or just bytes. The registry is asked once for
 * each schema, one that cannot be used too. Not for several threads.
 */
public final class RecordDecoder implements AutoCloseable {
  /** The magic byte 0, and a big-endian id: Confluent's "wire format". */
  private static final int PREFIX = 1 + Integer.BYTES;

  private final Supplier<SchemaRegistryClient> source;
  private final boolean showSecrets;
  private final JsonText json = new JsonText();
  private final Map<Integer, Known> schemas = new HashMap<>();
  private final Map<Integer, RegistryException> failures = new HashMap<>();
  private Optional<SchemaRegistryClient> registry = Optional.empty();

  private record Known(SchemaRef ref, Optional<AvroSchema> avro) {}

  /**
   * @param registry asked for when the first record carries a schema; closed with this
   * @param showSecrets whether passwords in the configurations of connectors are shown
   */
  public RecordDecoder(Supplier<SchemaRegistryClient> registry, boolean showSecrets) {
    this.source = registry;
    this.showSecrets = showSecrets;
  }

  /**
   * Decodes key and value.
   *
   * @throws RegistryException when the record cannot be decoded: the registry does not know its
   *     schema, or has one that cannot be used, or the bytes are not what the schema says. The next
   *     record may well be good.
   */
  public DecodedRecord decode(StoredRecord record) {
    DecodedValue key = record.key().map(this::decode).orElse(DecodedValue.NONE);
    DecodedValue value = record.value().map(this::decode).orElse(DecodedValue.NONE);
    DecodedRecord decoded = new DecodedRecord(record, key, value);
    return showSecrets ? decoded : ConnectTopics.masked(decoded);
  }

  private DecodedValue decode(byte[] bytes) {
    if (bytes.length >= PREFIX && bytes[0] == 0) {
      int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
      if (id > 0) {
        return withSchema(id, bytes);
      }
    }
    return withoutSchema(bytes, 0, Optional.empty());
  }

  private DecodedValue withSchema(int id, byte[] bytes) {
    Known known = known(id);
    Optional<SchemaRef> ref = Optional.of(known.ref());
    if (known.avro().isEmpty()) {
      return withoutSchema(bytes, PREFIX, ref);
    }
    AvroSchema avro = known.avro().get();
    return new DecodedValue(Format.AVRO, json.of(out -> avro.read(bytes, PREFIX, out)), ref);
  }

  private Known known(int id) {
    if (failures.containsKey(id)) {
      throw failures.get(id);
    }
    try {
      return schemas.computeIfAbsent(id, this::ask);
    } catch (RegistryException e) {
      failures.put(id, e);
      throw e;
    }
  }

  private Known ask(int id) {
    if (registry.isEmpty()) {
      registry = Optional.of(source.get());
    }
    Schema schema = registry.get().schema(id);
    Optional<AvroSchema> avro =
        schema.type().equals("AVRO")
            ? Optional.of(AvroSchema.parse(id, schema.text(), registry.get().referenced(schema)))
            : Optional.empty();
    String name = avro.map(AvroSchema::name).orElse("");
    String text = json.compact(schema.text()).orElse(schema.text());
    return new Known(new SchemaRef(id, schema.type(), name, text), avro);
  }

  private DecodedValue withoutSchema(byte[] bytes, int from, Optional<SchemaRef> schema) {
    Optional<String> utf8 = Utf8.text(bytes, from);
    if (utf8.isEmpty()) {
      String base64 = json.of(out -> out.writeBinary(bytes, from, bytes.length - from));
      return new DecodedValue(Format.BINARY, base64, schema);
    }
    String text = utf8.get();
    if (text.startsWith("{") || text.startsWith("[")) {
      Optional<String> compact = json.compact(text);
      if (compact.isPresent()) {
        return new DecodedValue(Format.JSON, compact.get(), schema);
      }
    }
    return new DecodedValue(Format.TEXT, json.of(out -> out.writeString(text)), schema);
  }

  @Override
  public void close() {
    registry.ifPresent(SchemaRegistryClient::close);
  }
}
