package io.kfctl.cluster.file;

/**
 * The JSON Schema (draft 2020-12) of the cluster file, for editors. It agrees with the reader on
 * keys, kinds, choices and ranges; how values fit each other only the reader knows. {@code init}
 * writes it beside the file, so that editors find it without a network.
 */
public final class ClusterSchema {
  /** The name that the first line of an initial cluster file refers to. */
  public static final String FILE_NAME = "cluster.schema.json";

  private ClusterSchema() {}

  /** The schema's text. */
  public static String text() {
    return Resources.text(ClusterSchema.class, "/" + FILE_NAME);
  }
}
