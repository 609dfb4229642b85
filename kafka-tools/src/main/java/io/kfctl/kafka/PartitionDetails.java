package io.kfctl.kafka;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A partition, its log and its records' times.
 *
 * @param bytes the size of the leader's log on disk; none when nobody could say
 * @param first the time of the first record that has one; none for an empty log
 * @param last the youngest time of all records; none for an empty log, and before Kafka 3.0
 */
public record PartitionDetails(
    Partition partition,
    LogRange range,
    OptionalLong bytes,
    Optional<Instant> first,
    Optional<Instant> last) {}
