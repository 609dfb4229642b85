package io.kfctl.kafka;

import io.kfctl.net.Endpoint;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Configurations of Kafka's clients for a program that runs for a moment and must not hang. */
final class ClientConfig {
  private static final long SETUP_TIMEOUT_MS = 3_000;

  private ClientConfig() {}

  static Map<String, Object> admin(ClientSettings settings) {
    Map<String, Object> config = common(settings);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(settings));
    return with(config, settings);
  }

  static Map<String, Object> producer(ClientSettings settings) {
    Map<String, Object> config = common(settings);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false); // saves a request
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(settings));
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(settings));
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 20);
    return with(config, settings);
  }

  static Map<String, Object> consumer(ClientSettings settings) {
    Map<String, Object> config = common(settings);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(settings));
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return with(config, settings);
  }

  /** A consumer that reads much, in little memory: the answers of all brokers are held at once. */
  static Map<String, Object> reader(ClientSettings settings) {
    Map<String, Object> config = consumer(settings);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    return with(config, settings);
  }

  private static Map<String, Object> common(ClientSettings settings) {
    Map<String, Object> config = new HashMap<>();
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "kfctl");
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(settings));
    long setup = Math.min(SETUP_TIMEOUT_MS, settings.timeout().toMillis());
    config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, setup);
    config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, setup);
    // The first retry of a call comes at once: asking an older broker for a group's description
    // always takes two tries, and the default of 100 ms would be a fifth of the whole command.
    config.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 5L);
    config.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 250L);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 20L);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250L);
    // Nobody reads our metrics: no JMX beans for each of them, no telemetry to the broker.
    config.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return config;
  }

  private static Map<String, Object> with(Map<String, Object> config, ClientSettings settings) {
    config.putAll(settings.properties());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, Endpoint.join(settings.bootstrap()));
    return config;
  }

  private static int millis(ClientSettings settings) {
    return Math.toIntExact(settings.timeout().toMillis());
  }
}
