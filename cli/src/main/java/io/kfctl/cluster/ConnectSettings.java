package io.kfctl.cluster;

import java.util.Map;

/**
 * @param groupId the Connect cluster's group.id
 * @param heap as the JVM's -Xmx takes it, for example {@code 2g}
 * @param properties lines for kafka-connect.properties that win over the defaults
 */
public record ConnectSettings(
    int port, String groupId, String heap, Map<String, String> properties) {
  public ConnectSettings {
    properties = Ordered.copyOf(properties);
  }
}
