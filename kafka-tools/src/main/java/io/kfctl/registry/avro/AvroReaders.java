package io.kfctl.registry.avro;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Makes the reader of a schema: once for each schema, so that a record costs no questions about it.
 * Unions are shown as what is in them, without the name of the branch; bytes as base64.
 */
final class AvroReaders {
  private final Map<String, Named> named = new HashMap<>();

  AvroReader of(Schema schema) {
    return Meanings.of(schema).orElseGet(() -> plain(schema));
  }

  private AvroReader plain(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> (in, out) -> out.writeNull();
      case BOOLEAN -> (in, out) -> out.writeBoolean(in.readBoolean());
      case INT -> (in, out) -> out.writeNumber(in.readInt());
      case LONG -> (in, out) -> out.writeNumber(in.readLong());
      case FLOAT -> (in, out) -> out.writeNumber(in.readFloat());
      case DOUBLE -> (in, out) -> out.writeNumber(in.readDouble());
      case STRING -> (in, out) -> out.writeString(in.readString());
      case BYTES -> (in, out) -> out.writeBinary(in.readBytes());
      case FIXED -> fixed(schema.getFixedSize());
      case ENUM -> enumeration(schema.getEnumSymbols());
      case UNION -> union(schema.getTypes().stream().map(this::of).toArray(AvroReader[]::new));
      case ARRAY -> array(of(schema.getElementType()));
      case MAP -> map(of(schema.getValueType()));
      case RECORD -> record(schema);
    };
  }

  private static AvroReader fixed(int size) {
    return (in, out) -> out.writeBinary(in.readFixed(size));
  }

  private static AvroReader enumeration(List<String> symbols) {
    return (in, out) -> out.writeString(symbols.get(in.readIndex(symbols.size())));
  }

  private static AvroReader union(AvroReader[] branches) {
    return (in, out) -> branches[in.readIndex(branches.length)].read(in, out);
  }

  private static AvroReader array(AvroReader element) {
    return (in, out) -> {
      out.writeStartArray();
      for (int count = in.readBlock(); count != 0; count = in.readBlock()) {
        for (int i = 0; i < count; i++) {
          element.read(in, out);
        }
      }
      out.writeEndArray();
    };
  }

  private static AvroReader map(AvroReader value) {
    return (in, out) -> {
      out.writeStartObject();
      for (int count = in.readBlock(); count != 0; count = in.readBlock()) {
        for (int i = 0; i < count; i++) {
          out.writeFieldName(in.readString());
          value.read(in, out);
        }
      }
      out.writeEndObject();
    };
  }

  /** A record may hold itself, so it is known by its name before its fields are. */
  private AvroReader record(Schema schema) {
    Named known = named.get(schema.getFullName());
    if (known != null) {
      return known;
    }
    Named reader = new Named();
    named.put(schema.getFullName(), reader);
    reader.fields =
        schema.getFields().stream()
            .map(field -> new Field(new SerializedString(field.name()), of(field.schema())))
            .toArray(Field[]::new);
    return reader;
  }

  private record Field(SerializedString name, AvroReader reader) {}

  private static final class Named implements AvroReader {
    private Field[] fields = {};

    @Override
    public void read(BinaryInput in, JsonGenerator out) throws IOException {
      out.writeStartObject();
      for (Field field : fields) {
        out.writeFieldName(field.name());
        try {
          field.reader().read(in, out);
        } catch (BinaryInput.Malformed e) {
          throw e.at(field.name().getValue());
        }
      }
      out.writeEndObject();
    }
  }
}
