package io.kfctl.registry;

import java.util.List;

/**
 * A schema by its id, which is what records carry.
 *
 * @param type AVRO, JSON or PROTOBUF; AVRO where the registry says none
 * @param text the schema itself
 * @param references other schemas whose types it uses
 */
public record Schema(int id, String type, String text, List<Reference> references) {
  public Schema {
    references = List.copyOf(references);
  }

  /** A schema that uses no other. */
  public Schema(int id, String type, String text) {
    this(id, type, text, List.of());
  }

  /**
   * One version of a subject that is used.
   *
   * @param name of the type in it
   */
  public record Reference(String name, String subject, int version) {}
}
