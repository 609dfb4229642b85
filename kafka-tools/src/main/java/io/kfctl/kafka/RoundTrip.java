package io.kfctl.kafka;

import java.time.Duration;

/**
 * A record that was written and read again.
 *
 * @param partition where it was written
 * @param offset where it lies
 * @param took from before the writing to after the reading
 */
public record RoundTrip(PartitionId partition, long offset, Duration took) {}
