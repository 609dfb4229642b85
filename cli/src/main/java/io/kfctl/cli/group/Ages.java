package io.kfctl.cli.group;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.progress.Amounts;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.PartitionLag;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How old the oldest record is that a group has not read. To know it, records must be fetched; only
 * that it is 0 where nothing is left to read is known without.
 */
final class Ages {
  /** Nothing was fetched. */
  static final Ages NOT_ASKED = new Ages(Optional.empty(), Instant.EPOCH);

  private final Optional<Map<String, Map<PartitionId, Instant>>> times;
  private final Instant now;

  private Ages(Optional<Map<String, Map<PartitionId, Instant>>> times, Instant now) {
    this.times = times;
    this.now = now;
  }

  /** From the times of records, by group and partition. */
  static Ages of(Map<String, Map<PartitionId, Instant>> times, Instant now) {
    return new Ages(Optional.of(times), now);
  }

  boolean areAsked() {
    return times.isPresent();
  }

  /** In milliseconds; none when unknown. */
  OptionalLong of(String group, PartitionLag lag) {
    if (lag.lag().isEmpty()) {
      return OptionalLong.empty();
    }
    if (lag.lag().getAsLong() == 0) {
      return OptionalLong.of(0);
    }
    if (times.isEmpty()) {
      return OptionalLong.empty();
    }
    // Without a time there are only marks of transactions left, which nobody reads.
    return OptionalLong.of(
        Optional.ofNullable(times.get().getOrDefault(group, Map.of()).get(lag.id()))
            .map(time -> Math.max(0, Duration.between(time, now).toMillis()))
            .orElse(0L));
  }

  /** The greatest of all partitions; none when it is unknown for one. Deleted ones do not count. */
  OptionalLong of(GroupLag group) {
    long greatest = 0;
    for (PartitionLag partition : group.partitions()) {
      if (partition.condition() == PartitionLag.Condition.TOPIC_DELETED) {
        continue;
      }
      OptionalLong age = of(group.group(), partition);
      if (age.isEmpty()) {
        return age;
      }
      greatest = Math.max(greatest, age.getAsLong());
    }
    return group.lag().isPresent() ? OptionalLong.of(greatest) : OptionalLong.empty();
  }

  static Cell cell(OptionalLong millis) {
    if (millis.isEmpty()) {
      return Cell.MISSING;
    }
    long age = millis.getAsLong();
    return Cell.of(
        age == 0 ? "0" : Amounts.duration(Duration.ofMillis(age)),
        JsonNodeFactory.instance.numberNode(age));
  }
}
