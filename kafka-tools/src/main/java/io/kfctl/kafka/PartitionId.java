package io.kfctl.kafka;

import org.apache.kafka.common.TopicPartition;

/**
 * A partition of a topic. Sorted by topic, then number. What a record or a Comparator would do by
 * itself is written out, because the JVM generates that code when it is first used, which takes
 * longer than to ask for a lag.
 */
public record PartitionId(String topic, int partition) implements Comparable<PartitionId> {
  static PartitionId of(TopicPartition partition) {
    return new PartitionId(partition.topic(), partition.partition());
  }

  TopicPartition toKafka() {
    return new TopicPartition(topic, partition);
  }

  @Override
  public int compareTo(PartitionId other) {
    int byTopic = topic.compareTo(other.topic);
    return byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartitionId id && id.partition == partition && id.topic.equals(topic);
  }

  @Override
  public int hashCode() {
    return 31 * topic.hashCode() + partition;
  }

  /** As Kafka's own tools write it: {@code topic:partition}. */
  @Override
  public String toString() {
    return topic + ":" + partition;
  }
}
