package io.kfctl.cli.group;

import io.kfctl.kafka.Consumer;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.GroupState;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.PartitionLag;
import io.kfctl.kafka.PartitionLag.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Lag as Kafka could tell it. */
final class Lags {
  private static final OptionalLong NONE = OptionalLong.empty();

  private Lags() {}

  static GroupLag group(String name, PartitionLag... partitions) {
    return new GroupLag(name, GroupState.STABLE, List.of(partitions));
  }

  static PartitionLag partition(String topic, int number, long committed, long end) {
    return new PartitionLag(
        new PartitionId(topic, number),
        OptionalLong.of(committed),
        OptionalLong.of(0),
        OptionalLong.of(end),
        OptionalLong.of(end - committed),
        Optional.of(new Consumer("sink-1-3f", "connector-consumer-ddb-sink-" + number, "10.0.0.5")),
        Condition.NORMAL);
  }

  static PartitionLag neverCommitted(String topic, long end) {
    return strange(
        topic, NONE, OptionalLong.of(0), OptionalLong.of(end), Condition.NEVER_COMMITTED);
  }

  static PartitionLag belowLogStart(String topic) {
    return strange(
        topic,
        OptionalLong.of(5),
        OptionalLong.of(8),
        OptionalLong.of(9),
        Condition.BELOW_LOG_START);
  }

  static PartitionLag deleted(String topic) {
    return strange(topic, OptionalLong.of(5), NONE, NONE, Condition.TOPIC_DELETED);
  }

  static PartitionLag offline(String topic) {
    return strange(topic, OptionalLong.of(5), NONE, NONE, Condition.NO_LEADER);
  }

  static PartitionLag beyondLogEnd(String topic) {
    return new PartitionLag(
        new PartitionId(topic, 0),
        OptionalLong.of(9),
        OptionalLong.of(0),
        OptionalLong.of(2),
        OptionalLong.of(0),
        Optional.empty(),
        Condition.BEYOND_LOG_END);
  }

  private static PartitionLag strange(
      String topic, OptionalLong committed, OptionalLong start, OptionalLong end, Condition what) {
    OptionalLong lag =
        committed.isPresent() && end.isPresent()
            ? OptionalLong.of(end.getAsLong() - committed.getAsLong())
            : NONE;
    return new PartitionLag(
        new PartitionId(topic, 0), committed, start, end, lag, Optional.empty(), what);
  }
}
