package io.kfctl.playground;

import io.kfctl.cluster.Role;
import java.util.Arrays;
import java.util.Locale;

/**
 * The ports that the playground takes on loopback, with the numbers their services usually have.
 */
public enum PlaygroundPort {
  MYSQL(3306, DemoMySql.UNIT, "MySQL"),
  ZOOKEEPER(2181, Role.ZOOKEEPER.unit(), "ZooKeeper"),
  KAFKA(9092, Role.KAFKA.unit(), "Kafka"),
  REGISTRY(8081, Role.SCHEMA_REGISTRY.unit(), "the schema registry"),
  CONNECT(8083, Role.CONNECT.unit(), "Kafka Connect");

  private final int usual;
  private final String unit;
  private final String purpose;

  PlaygroundPort(int usual, String unit, String purpose) {
    this.usual = usual;
    this.unit = unit;
    this.purpose = purpose;
  }

  /** That of a service. */
  static PlaygroundPort of(String unit) {
    return Arrays.stream(values()).filter(port -> port.unit.equals(unit)).findFirst().orElseThrow();
  }

  /** The service that listens on it. */
  String unit() {
    return unit;
  }

  int usual() {
    return usual;
  }

  /** For messages. */
  public String purpose() {
    return purpose;
  }

  /** The key in the playground's notes. */
  String key() {
    return "port." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
