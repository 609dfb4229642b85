package io.kfctl.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kafka was reached and did not do what was asked. */
public class KafkaClusterException extends RuntimeException {
  private final String what;

  protected KafkaClusterException(String what, String message, Throwable cause) {
    super(message, cause);
    this.what = what;
  }

  /** What was tried, such as "read the offsets of topic a". */
  public String what() {
    return what;
  }

  /** The brokers can be reached, and yet the answer did not come in time. */
  public static final class TimedOut extends KafkaClusterException {
    private final Duration waited;

    TimedOut(String what, Duration waited, Throwable cause) {
      super(
          what, "Kafka did not %s within %s s".formatted(what, waited.toMillis() / 1000.0), cause);
      this.waited = waited;
    }

    public Duration waited() {
      return waited;
    }
  }

  /** The brokers were told to make partitions, have not made all of them, and may go on. */
  public static final class Unfinished extends KafkaClusterException {
    private final String topic;

    Unfinished(String topic, Duration waited, TimedOut cause) {
      super(
          cause.what(),
          "Kafka did not %s within %d s, and may go on".formatted(cause.what(), waited.toSeconds()),
          cause);
      this.topic = topic;
    }

    public String topic() {
      return topic;
    }
  }

  /** The login is refused, or may not do this. */
  public static final class Denied extends KafkaClusterException {
    Denied(String what, Throwable cause) {
      super(what, "Kafka refuses to " + what + ": " + words(cause), cause);
    }
  }

  /** The broker answered with an error. */
  public static final class Failed extends KafkaClusterException {
    Failed(String what, Throwable cause) {
      super(what, "Kafka could not " + what + ": " + words(cause), cause);
    }
  }

  /** Kafka's client does not accept the given properties. */
  public static final class BadProperties extends KafkaClusterException {
    BadProperties(Throwable cause) {
      super("use the client properties", "the client properties: " + words(cause), cause);
    }
  }

  /** There are no topics of these names. */
  public static final class TopicNotFound extends KafkaClusterException {
    private final List<String> topics;

    TopicNotFound(Collection<String> topics) {
      super(
          "find the topics",
          topics.size() == 1
              ? "there is no topic '" + topics.iterator().next() + "'"
              : "there are no topics " + quoted(topics),
          null);
      this.topics = List.copyOf(topics);
    }

    public List<String> topics() {
      return topics;
    }
  }

  /** The topic was there, and was deleted while it was read. */
  public static final class TopicDeleted extends KafkaClusterException {
    private final String topic;

    TopicDeleted(String topic) {
      super("read topic " + topic, "topic '" + topic + "' was deleted while it was read", null);
      this.topic = topic;
    }

    public String topic() {
      return topic;
    }
  }

  /** The topic has no partitions of these numbers. */
  public static final class PartitionNotFound extends KafkaClusterException {
    private final int count;

    PartitionNotFound(String topic, List<Integer> partitions, int count) {
      super(
          "find the partitions",
          "topic '%s' has no partition %s"
              .formatted(
                  topic,
                  partitions.stream().map(String::valueOf).collect(Collectors.joining(", "))),
          null);
      this.count = count;
    }

    /** How many it has. */
    public int count() {
      return count;
    }
  }

  /** A topic of this name is there already. */
  public static final class TopicExists extends KafkaClusterException {
    private final String topic;

    TopicExists(String topic, Throwable cause) {
      super("create topic " + topic, "there is a topic '" + topic + "' already", cause);
      this.topic = topic;
    }

    public String topic() {
      return topic;
    }
  }

  /** What was asked for cannot be: a value of a setting, a name, a number of partitions. */
  public static final class Invalid extends KafkaClusterException {
    Invalid(String what, Throwable cause) {
      super(what, "Kafka could not " + what + ": " + words(cause), cause);
    }
  }

  /** There are no consumer groups of these names. */
  public static final class GroupNotFound extends KafkaClusterException {
    private final List<String> groups;

    GroupNotFound(Collection<String> groups) {
      super(
          "find the groups",
          groups.size() == 1
              ? "there is no consumer group '" + groups.iterator().next() + "'"
              : "there are no consumer groups " + quoted(groups),
          null);
      this.groups = List.copyOf(groups);
    }

    public List<String> groups() {
      return groups;
    }
  }

  /** The group is one of another kind, such as that of Connect's workers. */
  public static final class NotAConsumerGroup extends KafkaClusterException {
    private final String group;

    NotAConsumerGroup(String group, Throwable cause) {
      super("describe group " + group, "'" + group + "' is not a group of consumers", cause);
      this.group = group;
    }

    public String group() {
      return group;
    }
  }

  /** The group has members, and this is done only to groups that have none. */
  public static final class GroupActive extends KafkaClusterException {
    private final String group;

    GroupActive(String what, String group, Throwable cause) {
      super(what, "Kafka could not " + what + ": it has members", cause);
      this.group = group;
    }

    public String group() {
      return group;
    }
  }

  /** A record that was written did not come back. */
  public static final class RoundTripFailed extends KafkaClusterException {
    RoundTripFailed(String what, String reason, Throwable cause) {
      super(what, "Kafka could not " + what + ": " + reason, cause);
    }
  }

  private static String quoted(Collection<String> names) {
    return "'" + String.join("', '", names) + "'";
  }

  private static String words(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }
}
