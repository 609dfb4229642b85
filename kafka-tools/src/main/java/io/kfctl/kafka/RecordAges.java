package io.kfctl.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The times of the oldest records that groups have not read. Kafka tells no time of an offset, so
 * one batch of each partition is fetched; for a group that has caught up nothing is asked.
 */
final class RecordAges {
  private static final String WHAT = "read the times of records";
  private static final Duration POLL = Duration.ofMillis(100);

  /** Kafka gives a whole batch in any case: asking for little makes it one. */
  private static final int LITTLE = 1;

  private final ClientSettings settings;
  private final AdminConnection connection;

  RecordAges(ClientSettings settings, AdminConnection connection) {
    this.settings = settings;
    this.connection = connection;
  }

  /** Where a group goes on reading. */
  record Place(PartitionId id, long offset, long end) {
    /** The first record not read; none when all are read or it is unknown where the group is. */
    static Stream<Place> of(PartitionLag lag) {
      boolean behind = lag.lag().orElse(0) > 0 && lag.committed().isPresent();
      return behind
          ? Stream.of(
              new Place(
                  lag.id(),
                  Math.max(lag.committed().getAsLong(), lag.start().getAsLong()),
                  lag.end().getAsLong()))
          : Stream.empty();
    }
  }

  /**
   * The times of the first records at or after these places, those left out after which there is no
   * record to read any more.
   */
  Map<Place, Instant> at(Collection<Place> places) {
    Map<Place, Instant> times = new HashMap<>();
    Deque<Place> left = new ArrayDeque<>(new LinkedHashSet<>(places));
    if (left.isEmpty()) {
      return times;
    }
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    Map<String, Object> config = ClientConfig.consumer(settings);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LITTLE);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.MAX_VALUE);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) POLL.toMillis());
    KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, bytes, bytes);
    try {
      Instant deadline = Instant.now().plus(settings.timeout());
      while (!left.isEmpty()) {
        readRound(consumer, round(left), times, deadline);
      }
      return times;
    } catch (KafkaException e) {
      throw connection.failure(WHAT, e);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  /** A consumer stands at one place of a partition at a time. */
  private static Map<TopicPartition, Place> round(Deque<Place> left) {
    Map<TopicPartition, Place> round = new LinkedHashMap<>();
    int count = left.size();
    for (int i = 0; i < count; i++) {
      Place place = left.removeFirst();
      if (round.putIfAbsent(place.id().toKafka(), place) != null) {
        left.addLast(place);
      }
    }
    return round;
  }

  private void readRound(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Place> round,
      Map<Place, Instant> times,
      Instant deadline) {
    consumer.assign(round.keySet());
    round.forEach((partition, place) -> consumer.seek(partition, place.offset()));
    Set<TopicPartition> waiting = new LinkedHashSet<>(round.keySet());
    while (!waiting.isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new KafkaClusterException.TimedOut(WHAT, settings.timeout(), null);
      }
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (TopicPartition partition : records.partitions()) {
        if (waiting.remove(partition)) {
          ConsumerRecord<byte[], byte[]> first = records.records(partition).get(0);
          times.put(round.get(partition), Instant.ofEpochMilli(first.timestamp()));
          consumer.pause(Set.of(partition));
        }
      }
      // Only marks of transactions, or what was compacted away, lay between.
      waiting.removeIf(partition -> consumer.position(partition) >= round.get(partition).end());
    }
  }
}
