package io.kfctl.registry.avro;

import io.kfctl.registry.RegistryException;

/** The bytes of a record are not what its schema says. */
public final class MalformedRecordException extends RegistryException {
  MalformedRecordException(String schema, String reason, Throwable cause) {
    super("it is not what its schema " + schema + " says: " + reason, cause);
  }
}
