package io.kfctl.registry;

/**
 * A schema by its id, which is what records carry.
 *
 * @param type AVRO, JSON or PROTOBUF; AVRO where the registry says none
 * @param text the schema itself
 */
public record Schema(int id, String type, String text) {}
