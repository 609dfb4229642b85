package io.kfctl.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as a topic would give them. */
public final class StoredRecords {
  private StoredRecords() {}

  /** Both may be null: no key, a tombstone. */
  public static StoredRecord of(byte[] key, byte[] value) {
    return new StoredRecord(new PartitionId("t", 0), new ConsumerRecord<>("t", 0, 42, key, value));
  }

  public static StoredRecord of(String key, String value) {
    return of(bytes(key), bytes(value));
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
