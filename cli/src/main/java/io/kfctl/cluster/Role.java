package io.kfctl.cluster;

import java.util.Arrays;
import java.util.Optional;

/** What a host can carry, in the order in which services start. They stop in reverse. */
public enum Role {
  ZOOKEEPER("zookeeper", "zookeeper", "zookeeper"),
  KAFKA("kafka", "kafka-server", "kafka"),
  SCHEMA_REGISTRY("schema-registry", "schema-registry", "schema-registry"),
  CONNECT("connect", "kafka-connect", "kafka-connect");

  private final String roleName;
  private final String unit;
  private final String folder;

  Role(String roleName, String unit, String folder) {
    this.roleName = roleName;
    this.unit = unit;
    this.folder = folder;
  }

  /** The name in cluster.yaml, for example {@code schema-registry}. */
  public String roleName() {
    return roleName;
  }

  /** The systemd unit without its suffix, for example {@code kafka-server}; the tutorial's name. */
  public String unit() {
    return unit;
  }

  /** The folder below {@code paths.data} that holds its settings, logs and data. */
  public String folder() {
    return folder;
  }

  /** The role that carries this role name or unit name; users type either. */
  public static Optional<Role> named(String name) {
    String bare = name.endsWith(".service") ? name.substring(0, name.length() - 8) : name;
    return Arrays.stream(values())
        .filter(role -> role.roleName.equals(bare) || role.unit.equals(bare))
        .findFirst();
  }

  @Override
  public String toString() {
    return roleName;
  }
}
