package io.kfctl.registry.avro;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.kfctl.registry.RegistryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * A schema of the registry, ready to read records that were written with it. Made once for each
 * schema id; safe for several threads.
 */
public final class AvroSchema {
  private final String name;
  private final AvroReader reader;

  private AvroSchema(String name, AvroReader reader) {
    this.name = name;
    this.reader = reader;
  }

  /**
   * Reads a schema.
   *
   * @param id by which the registry knows it
   * @param text JSON as Avro's specification defines it. Names are not checked: Connect lets
   *     columns have any.
   * @param referenced schemas whose types it uses, those that are used by others first
   * @throws RegistryException.NotAvro when the text is no schema
   */
  public static AvroSchema parse(int id, String text, List<String> referenced) {
    Schema.Parser parser = new Schema.Parser(NameValidator.NO_VALIDATION);
    parser.setValidateDefaults(false);
    try {
      referenced.forEach(used -> parse(parser, used));
      Schema schema = parse(parser, text);
      return new AvroSchema(schema.getFullName(), new AvroReaders().of(schema));
    } catch (AvroRuntimeException e) {
      throw new RegistryException.NotAvro(id, e);
    }
  }

  /** Avro 1.12 has an exception of its own for all flaws but these two. */
  private static Schema parse(Schema.Parser parser, String text) {
    try {
      return parser.parse(text);
    } catch (NullPointerException e) {
      throw new AvroRuntimeException("nothing defines the type that it names: " + text, e);
    } catch (IllegalArgumentException e) {
      throw new AvroRuntimeException(e.getMessage(), e);
    }
  }

  /** What is wrong with a text that is meant to be a schema; empty when it is one. */
  public static Optional<String> flaw(String text) {
    try {
      parse(new Schema.Parser(NameValidator.NO_VALIDATION), text);
      return Optional.empty();
    } catch (AvroRuntimeException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The full name of its record, or its type's name where it is none. */
  public String name() {
    return name;
  }

  /**
   * Reads one value and writes it as JSON: unions as what is in them, Debezium's, Connect's and
   * Avro's own times and decimals as people write them, bytes as base64.
   *
   * @param from where in the bytes the value begins; it reaches to their end
   * @throws MalformedRecordException when the bytes are not what the schema says; what was written
   *     to the generator by then is of no use
   */
  public void read(byte[] bytes, int from, JsonGenerator out) {
    BinaryInput in = new BinaryInput(bytes, from);
    try {
      reader.read(in, out);
    } catch (BinaryInput.Malformed
        | ArithmeticException
        | DateTimeException
        | JsonProcessingException e) {
      throw new MalformedRecordException(name, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (in.left() > 0) {
      throw new MalformedRecordException(name, in.left() + " bytes are left over", null);
    }
  }
}
