package io.kfctl.cluster;

import java.util.Map;

/**
 * @param listen the address the broker binds
 * @param heap as the JVM's -Xmx takes it, for example {@code 1g}
 * @param properties lines for kafka-server.properties that win over the defaults
 */
public record KafkaSettings(
    int port, String listen, String heap, Jmx jmx, Map<String, String> properties) {
  public KafkaSettings {
    properties = Ordered.copyOf(properties);
  }

  /**
   * Where JMX listens; by default loopback only, because it asks for no password.
   *
   * @param port 0 for no JMX at all
   */
  public record Jmx(int port, String listen) {
    public boolean isOn() {
      return port != 0;
    }
  }
}
