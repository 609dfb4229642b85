package io.kfctl.kafka;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** A partition of a topic. Sorted by topic, then number. */
public record PartitionId(String topic, int partition) implements Comparable<PartitionId> {
  private static final Comparator<PartitionId> ORDER =
      Comparator.comparing(PartitionId::topic).thenComparingInt(PartitionId::partition);

  static PartitionId of(TopicPartition partition) {
    return new PartitionId(partition.topic(), partition.partition());
  }

  TopicPartition toKafka() {
    return new TopicPartition(topic, partition);
  }

  @Override
  public int compareTo(PartitionId other) {
    return ORDER.compare(this, other);
  }

  /** As Kafka's own tools write it: {@code topic:partition}. */
  @Override
  public String toString() {
    return topic + ":" + partition;
  }
}
