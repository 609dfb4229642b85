package io.kfctl.kafka;

import java.util.Optional;
import org.apache.kafka.clients.admin.ConfigEntry;

/**
 * One setting of a topic, as it holds.
 *
 * @param value none where Kafka keeps it secret
 * @param source who set it
 */
public record ConfigValue(String key, Optional<String> value, Source source) {

  /** Where a value comes from, the nearest first. */
  public enum Source {
    /** Set for the topic. */
    TOPIC,
    /** From the brokers: their files, or set for them while they run. */
    BROKER,
    /** Kafka's own default. */
    DEFAULT
  }

  static ConfigValue of(ConfigEntry entry) {
    Source source =
        switch (entry.source()) {
          case DYNAMIC_TOPIC_CONFIG -> Source.TOPIC;
          case DEFAULT_CONFIG -> Source.DEFAULT;
          default -> Source.BROKER;
        };
    return new ConfigValue(entry.name(), Optional.ofNullable(entry.value()), source);
  }
}
