package io.kfctl.registry;

/** The registry was reached and has no such thing. */
public class RegistryException extends RuntimeException {
  protected RegistryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** No such subject, or it was deleted. */
  public static final class SubjectNotFound extends RegistryException {
    private final String subject;

    SubjectNotFound(String subject, Throwable cause) {
      super("the schema registry has no subject '" + subject + "'", cause);
      this.subject = subject;
    }

    public String subject() {
      return subject;
    }
  }

  /** The subject has no such version. */
  public static final class VersionNotFound extends RegistryException {
    private final String subject;
    private final String version;

    VersionNotFound(String subject, String version, Throwable cause) {
      super("subject '" + subject + "' has no version " + version, cause);
      this.subject = subject;
      this.version = version;
    }

    public String subject() {
      return subject;
    }

    public String version() {
      return version;
    }
  }

  /** The registry has a text of this id that is no Avro schema. */
  public static final class NotAvro extends RegistryException {
    public NotAvro(int id, Throwable cause) {
      super(
          "schema " + id + " of the schema registry is no Avro schema: " + cause.getMessage(),
          cause);
    }
  }

  /** No schema of this id: the record may have been written with another registry. */
  public static final class SchemaNotFound extends RegistryException {
    private final int id;

    SchemaNotFound(int id, Throwable cause) {
      super("the schema registry has no schema with id " + id, cause);
      this.id = id;
    }

    public int id() {
      return id;
    }
  }
}
