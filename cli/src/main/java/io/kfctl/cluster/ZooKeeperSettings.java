package io.kfctl.cluster;

import java.util.Map;

/**
 * @param heap as the JVM's -Xmx takes it, for example {@code 512m}
 * @param properties lines for zoo.cfg that win over the defaults
 */
public record ZooKeeperSettings(int port, String heap, Map<String, String> properties) {
  public ZooKeeperSettings {
    properties = Ordered.copyOf(properties);
  }
}
