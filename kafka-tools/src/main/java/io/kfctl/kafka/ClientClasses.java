package io.kfctl.kafka;

import java.util.List;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.KafkaAdminClient;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.PlaintextChannelBuilder;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.LogContext;

/** Loads what the first question to Kafka needs, for a program that has to wait for little else. */
public final class ClientClasses {
  private ClientClasses() {}

  /**
   * Loads and initializes the classes of Kafka's client. Contacts nobody and leaves nothing open;
   * whoever needs one of them meanwhile waits for it.
   */
  public static void load() {
    AdminClientConfig.configDef();
    PlainBeans.install();
    initialize(KafkaAdminClient.class);
    openAndCloseSelector();
    List.of(ApiKeys.values()).forEach(ApiKeys::latestVersion);
    Errors.values();
  }

  /**
   * Its metrics join many texts for the first time, and the JVM makes code for each kind of join.
   */
  private static void openAndCloseSelector() {
    try (Metrics metrics = new Metrics();
        Selector selector =
            new Selector(
                Selector.NO_IDLE_TIMEOUT_MS,
                metrics,
                Time.SYSTEM,
                "kfctl",
                new PlaintextChannelBuilder(null),
                new LogContext())) {
      selector.channels();
    }
  }

  private static void initialize(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
