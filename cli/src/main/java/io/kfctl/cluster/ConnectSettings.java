package io.kfctl.cluster;

import java.util.Map;

/**
 * @param groupId the Connect cluster's group.id
 * @param heap as the JVM's -Xmx takes it, for example {@code 2g}
 * @param properties lines for kafka-connect.properties that win over the defaults
 */
public record ConnectSettings(
    int port, String groupId, String heap, KafkaSettings.Jmx jmx, Map<String, String> properties) {

  /** The tutorial's port, on loopback only, because JMX asks for no password. */
  public static final KafkaSettings.Jmx DEFAULT_JMX = new KafkaSettings.Jmx(29998, "127.0.0.1");

  public ConnectSettings {
    properties = Ordered.copyOf(properties);
  }

  /** With JMX where it is by default. */
  public ConnectSettings(int port, String groupId, String heap, Map<String, String> properties) {
    this(port, groupId, heap, DEFAULT_JMX, properties);
  }
}
