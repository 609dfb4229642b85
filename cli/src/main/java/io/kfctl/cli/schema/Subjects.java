package io.kfctl.cli.schema;

import io.kfctl.cli.Choice;
import io.kfctl.error.UserError;
import io.kfctl.registry.RegistryException;
import io.kfctl.registry.SchemaRegistryClient;
import java.util.function.Supplier;

/** Subjects as they are typed. */
final class Subjects {
  static final String KIND = "subject";
  static final String LISTER = "kfctl schema list";

  private Subjects() {}

  /** What the call gives; a subject that is not there is told with those that are. */
  static <T> T known(SchemaRegistryClient registry, String subject, Supplier<T> call) {
    try {
      return call.get();
    } catch (RegistryException.SubjectNotFound e) {
      throw new Choice(KIND, LISTER, registry.subjects()).unknown(subject);
    } catch (RegistryException.VersionNotFound e) {
      throw UserError.notFound(e.getMessage(), "it has: " + registry.versions(subject));
    }
  }
}
