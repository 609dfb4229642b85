package io.kfctl.kafka;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * A topic and its partitions.
 *
 * @param internal whether it is one of Kafka's own
 * @param partitions by number
 */
public record Topic(String name, boolean internal, List<Partition> partitions) {
  public Topic {
    partitions = List.copyOf(partitions);
  }

  /** How many copies of each partition there should be. */
  public int replicationFactor() {
    return partitions.stream().mapToInt(p -> p.replicas().size()).max().orElse(0);
  }

  static Topic of(TopicDescription description) {
    List<Partition> partitions =
        description.partitions().stream()
            .map(info -> partition(description.name(), info))
            .sorted(Comparator.comparing(Partition::id))
            .toList();
    return new Topic(description.name(), description.isInternal(), partitions);
  }

  private static Partition partition(String topic, TopicPartitionInfo info) {
    OptionalInt leader =
        Broker.of(info.leader()).map(b -> OptionalInt.of(b.id())).orElse(OptionalInt.empty());
    return new Partition(
        new PartitionId(topic, info.partition()), leader, ids(info.replicas()), ids(info.isr()));
  }

  private static List<Integer> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }
}
