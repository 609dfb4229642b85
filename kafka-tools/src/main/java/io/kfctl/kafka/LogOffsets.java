package io.kfctl.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** First, last and other offsets of logs: one request to each leader for all its partitions. */
final class LogOffsets {
  private final AdminConnection connection;

  LogOffsets(AdminConnection connection) {
    this.connection = connection;
  }

  /**
   * Begins to ask. Partitions that do not exist or have no leader keep Kafka's client busy until
   * its time is up, so wait only for those that are known to be there.
   */
  ListOffsetsResult ask(Collection<PartitionId> partitions, OffsetPoint point) {
    OffsetSpec spec = point.toKafka();
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream()
            .map(PartitionId::toKafka)
            .collect(Collectors.toMap(Function.identity(), id -> spec));
    return connection.admin().listOffsets(asked);
  }

  /** Waits for some of what was asked; a partition without such an offset is left out. */
  Map<PartitionId, Long> await(ListOffsetsResult result, Collection<PartitionId> partitions) {
    Map<PartitionId, Long> offsets = new HashMap<>();
    for (PartitionId id : partitions) {
      long offset =
          connection
              .await("read the offsets of " + id, result.partitionResult(id.toKafka()))
              .offset();
      if (offset >= 0) {
        offsets.put(id, offset);
      }
    }
    return offsets;
  }

  static OptionalLong in(Map<PartitionId, Long> offsets, PartitionId id) {
    Long offset = offsets.get(id);
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }
}
