package io.kfctl.cli.topic;

import io.kfctl.kafka.Topic;

/** Topics that belong to the stack itself: lists leave them out and patterns never match them. */
final class InternalTopics {
  private static final String SCHEMAS = "_schemas";
  private static final String HEALTH = "_kfctl_health";

  private InternalTopics() {}

  /** Kafka's own, Connect's, the schema registry's and kfctl's. */
  static boolean include(Topic topic) {
    return topic.internal() || include(topic.name());
  }

  /** As {@link #include(Topic)}, by the name alone. */
  static boolean include(String name) {
    return name.startsWith("__")
        || name.startsWith("connect-")
        || name.equals(SCHEMAS)
        || name.equals(HEALTH);
  }
}
