package io.kfctl.cluster;

import java.util.Arrays;
import java.util.Optional;

/** What a host can carry, in the order in which services start. They stop in reverse. */
public enum Role {
  ZOOKEEPER("zookeeper", "zookeeper"),
  KAFKA("kafka", "kafka-server"),
  SCHEMA_REGISTRY("schema-registry", "schema-registry"),
  CONNECT("connect", "kafka-connect");

  private final String roleName;
  private final String unit;

  Role(String roleName, String unit) {
    this.roleName = roleName;
    this.unit = unit;
  }

  /** The name in cluster.yaml, for example {@code schema-registry}. */
  public String roleName() {
    return roleName;
  }

  /** The systemd unit without its suffix, for example {@code kafka-server}; the tutorial's name. */
  public String unit() {
    return unit;
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
