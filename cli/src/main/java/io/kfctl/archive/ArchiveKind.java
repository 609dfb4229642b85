package io.kfctl.archive;

/** What an archive is to a cluster. */
public enum ArchiveKind {
  /** A JDK; every host has one unless the cluster names a java.home. */
  JDK("jdk"),
  ZOOKEEPER("zookeeper"),
  /** The broker and Connect: one archive holds both. */
  KAFKA("kafka"),
  /** The schema registry of the cluster's flavour. */
  REGISTRY("schema-registry"),
  /** The flavour's Avro converter, where it is not inside the registry's archive. */
  CONVERTER("converter"),
  /** A Connect plugin of the cluster file. */
  PLUGIN("plugin");

  private final String word;

  ArchiveKind(String word) {
    this.word = word;
  }

  /** The word for tables and JSON. */
  @Override
  public String toString() {
    return word;
  }
}
