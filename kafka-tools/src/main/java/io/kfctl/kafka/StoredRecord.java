package io.kfctl.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it lies in the log: bytes that nobody has looked into. */
public final class StoredRecord {
  private final PartitionId partition;
  private final ConsumerRecord<byte[], byte[]> record;

  StoredRecord(PartitionId partition, ConsumerRecord<byte[], byte[]> record) {
    this.partition = partition;
    this.record = record;
  }

  /** A header; a name may come several times. */
  public record Named(String name, Optional<byte[]> value) {}

  /** The partition that it lies in. */
  public PartitionId partition() {
    return partition;
  }

  /** Its place in the log of the partition. */
  public long offset() {
    return record.offset();
  }

  /** When it was written, by its writer's clock or the broker's; none in logs of before 0.10. */
  public Optional<Instant> time() {
    return record.timestamp() < 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(record.timestamp()));
  }

  /** None where it was written without one. */
  public Optional<byte[]> key() {
    return Optional.ofNullable(record.key());
  }

  /** None in a tombstone, which deletes its key where the topic is compacted. */
  public Optional<byte[]> value() {
    return Optional.ofNullable(record.value());
  }

  /** In the order in which they were written. */
  public List<Named> headers() {
    List<Named> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new Named(header.key(), Optional.ofNullable(header.value())));
    }
    return headers;
  }

  /** Where it lies: {@code topic:partition:offset}. */
  public String place() {
    return partition + ":" + record.offset();
  }
}
