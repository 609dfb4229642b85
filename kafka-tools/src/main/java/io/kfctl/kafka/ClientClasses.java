package io.kfctl.kafka;

import java.util.List;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.KafkaAdminClient;
import org.apache.kafka.clients.consumer.internals.ConsumerProtocol;
import org.apache.kafka.common.message.ApiVersionsRequestData;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.DescribeGroupsRequestData;
import org.apache.kafka.common.message.DescribeGroupsResponseData;
import org.apache.kafka.common.message.FindCoordinatorRequestData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.ListOffsetsRequestData;
import org.apache.kafka.common.message.ListOffsetsResponseData;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.OffsetFetchRequestData;
import org.apache.kafka.common.message.OffsetFetchResponseData;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.message.ResponseHeaderData;
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
   * Loads what {@link KafkaCluster#lag} needs in the usual case, as {@link #load} does it for all.
   */
  public static void loadForLag() {
    List.of(
            KafkaSocket.class,
            PlainConnection.class,
            PlainLagSource.class,
            RequestHeaderData.class,
            ResponseHeaderData.class,
            ApiVersionsRequestData.class,
            ApiVersionsResponseData.class,
            FindCoordinatorRequestData.class,
            FindCoordinatorResponseData.class,
            OffsetFetchRequestData.class,
            OffsetFetchResponseData.class,
            DescribeGroupsRequestData.class,
            DescribeGroupsResponseData.class,
            ConsumerProtocol.class,
            MetadataRequestData.class,
            MetadataResponseData.class,
            ListOffsetsRequestData.class,
            ListOffsetsResponseData.class)
        .forEach(ClientClasses::initialize);
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
