package io.kfctl.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads planned ranges with a consumer of its own, without a group. */
final class RecordReader {
  private static final Duration POLL = Duration.ofMillis(250);

  /** Kafka's consumer waits in silence for a topic or broker that is gone, so we ask. */
  private static final Duration SUSPICIOUS_SILENCE = Duration.ofSeconds(1);

  private final ClientSettings settings;
  private final AdminConnection connection;
  private final Topics topics;

  RecordReader(ClientSettings settings, AdminConnection connection, Topics topics) {
    this.settings = settings;
    this.connection = connection;
    this.topics = topics;
  }

  void read(ReadPlan plan, RecordReceiver receiver) {
    Map<TopicPartition, ReadPlan.Range> open = new HashMap<>();
    plan.ranges().stream()
        .filter(range -> !range.isEmpty())
        .forEach(range -> open.put(range.id().toKafka(), range));
    if (open.isEmpty()) {
      return;
    }
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(ClientConfig.reader(settings), bytes, bytes);
    try {
      consumer.assign(open.keySet());
      open.forEach((partition, range) -> consumer.seek(partition, range.from()));
      read(plan.topic(), consumer, open, receiver);
    } catch (KafkaException e) {
      throw connection.failure("read topic " + plan.topic(), e);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private void read(
      String topic,
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, ReadPlan.Range> open,
      RecordReceiver receiver) {
    long heard = System.nanoTime();
    long asked = heard;
    while (!open.isEmpty()) {
      ConsumerRecords<byte[], byte[]> records = poll(topic, consumer, receiver);
      if (!hand(records, open, receiver)) {
        return;
      }
      receiver.pause();
      boolean ended = close(consumer, open);
      long now = System.nanoTime();
      if (ended || !records.isEmpty()) {
        heard = now;
        asked = now;
      } else if (now - asked > SUSPICIOUS_SILENCE.toNanos()) {
        assertExists(topic);
        assertNothingIsLate(open, now - heard);
        asked = System.nanoTime();
      }
    }
  }

  /** Before the end of a range there is always a record, or a mark, to come. */
  private void assertNothingIsLate(Map<TopicPartition, ReadPlan.Range> open, long silence) {
    List<String> late =
        open.values().stream()
            .filter(range -> range.end().isPresent())
            .map(range -> range.id().toString())
            .sorted()
            .toList();
    if (!late.isEmpty() && silence > settings.timeout().toNanos()) {
      String what = "send the next records of " + String.join(", ", late);
      throw new KafkaClusterException.TimedOut(what, settings.timeout(), null);
    }
  }

  private ConsumerRecords<byte[], byte[]> poll(
      String topic, KafkaConsumer<byte[], byte[]> consumer, RecordReceiver receiver) {
    try {
      return consumer.poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      assertExists(topic);
      skip(consumer, e, receiver);
      return ConsumerRecords.empty();
    }
  }

  /** The log was cut at its beginning; one that ends before is another log. */
  private static void skip(
      KafkaConsumer<byte[], byte[]> consumer,
      OffsetOutOfRangeException failure,
      RecordReceiver receiver) {
    Map<TopicPartition, Long> wanted = failure.offsetOutOfRangePartitions();
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(wanted.keySet());
    wanted.forEach(
        (partition, offset) -> {
          long beginning = beginnings.get(partition);
          if (beginning <= offset) {
            throw failure;
          }
          receiver.missed(PartitionId.of(partition), offset, beginning);
          consumer.seek(partition, beginning);
        });
  }

  private static boolean hand(
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, ReadPlan.Range> open,
      RecordReceiver receiver) {
    for (TopicPartition partition : records.partitions()) {
      ReadPlan.Range range = open.get(partition);
      for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
        if (!range.holds(record.offset())) {
          break;
        }
        if (!receiver.take(new StoredRecord(range.id(), record))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Ends with partitions that were read to their end. The position tells, not the last record: the
   * last offsets of a log may hold marks of transactions, or nothing after a compaction.
   *
   * @return whether there were any
   */
  private static boolean close(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, ReadPlan.Range> open) {
    List<TopicPartition> done =
        open.entrySet().stream()
            .filter(entry -> entry.getValue().end().isPresent())
            .filter(entry -> !entry.getValue().holds(consumer.position(entry.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    consumer.pause(done);
    return open.keySet().removeAll(done);
  }

  private void assertExists(String topic) {
    if (topics.find(List.of(topic)).isEmpty()) {
      throw new KafkaClusterException.TopicDeleted(topic);
    }
  }
}
