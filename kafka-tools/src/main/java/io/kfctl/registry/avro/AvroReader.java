package io.kfctl.registry.avro;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Reads one value of a schema out of a record and writes it as JSON. */
interface AvroReader {
  void read(BinaryInput in, JsonGenerator out) throws IOException;
}
