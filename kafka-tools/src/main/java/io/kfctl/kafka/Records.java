package io.kfctl.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The records of topics. Exceptions as in {@link KafkaCluster}. */
public final class Records {
  private final Topics topics;
  private final RecordReader reader;

  Records(ClientSettings settings, AdminConnection connection, Topics topics) {
    this.topics = topics;
    this.reader = new RecordReader(settings, connection, topics);
  }

  /**
   * Finds out which offsets are meant. The ends are those of now, so that reading a topic that
   * grows comes to an end.
   *
   * @param partitions none means all
   * @param from where reading begins
   * @param to where it ends, without the record there; none to go on as records come
   * @throws KafkaClusterException.TopicNotFound when there is no such topic
   * @throws KafkaClusterException.PartitionNotFound when it has not all of the partitions
   */
  public ReadPlan plan(
      String topic, Set<Integer> partitions, LogPosition from, Optional<LogPosition> to) {
    List<LogRange> froms = ranges(topic, partitions, from);
    List<LogRange> tos = to.isEmpty() ? froms : ranges(topic, partitions, to.get());
    List<ReadPlan.Range> ranges = new ArrayList<>();
    List<PartitionId> offline = new ArrayList<>();
    for (int i = 0; i < froms.size() && i < tos.size(); i++) {
      LogRange first = froms.get(i);
      LogRange last = tos.get(i);
      if (first.end().isEmpty() || last.end().isEmpty()) {
        offline.add(first.id());
      } else {
        OptionalLong end =
            to.map(position -> OptionalLong.of(position.in(last))).orElse(OptionalLong.empty());
        ranges.add(new ReadPlan.Range(first.id(), from.in(first), end));
      }
    }
    return new ReadPlan(topic, ranges, offline);
  }

  private List<LogRange> ranges(String topic, Set<Integer> partitions, LogPosition position) {
    List<LogRange> all = topics.ranges(List.of(topic), position.asked());
    List<Integer> missing =
        partitions.stream().filter(number -> number < 0 || number >= all.size()).sorted().toList();
    if (!missing.isEmpty()) {
      throw new KafkaClusterException.PartitionNotFound(topic, missing, all.size());
    }
    return all.stream()
        .filter(range -> partitions.isEmpty() || partitions.contains(range.id().partition()))
        .toList();
  }

  /**
   * Reads what is planned and returns at its end, or when the receiver wants no more. Belongs to no
   * consumer group and commits nothing.
   *
   * @throws KafkaClusterException.TopicDeleted when the topic goes while it is read
   */
  public void read(ReadPlan plan, RecordReceiver receiver) {
    reader.read(plan, receiver);
  }
}
