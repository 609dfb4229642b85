package io.kfctl.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
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
   * record to read any more, or whose record has no time.
   */
  Map<Place, Instant> at(Collection<Place> places) {
    if (places.isEmpty()) {
      return Map.of();
    }
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    Map<String, Object> config = ClientConfig.consumer(settings);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LITTLE);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.MAX_VALUE);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) POLL.toMillis());
    KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, bytes, bytes);
    try {
      return read(consumer, places, settings.timeout());
    } catch (KafkaException e) {
      throw connection.failure(WHAT, e);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  /** As {@link #at}, by this consumer, which belongs to no group. */
  static Map<Place, Instant> read(
      Consumer<byte[], byte[]> consumer, Collection<Place> places, Duration timeout) {
    Map<Place, Instant> times = new HashMap<>();
    Deque<Place> left = new ArrayDeque<>(new LinkedHashSet<>(places));
    long start = System.nanoTime();
    while (!left.isEmpty()) {
      Round round = new Round(consumer, next(left), times);
      while (!round.isOver()) {
        if (System.nanoTime() - start > timeout.toNanos()) {
          throw new KafkaClusterException.TimedOut(WHAT, timeout, null);
        }
        round.poll();
      }
    }
    return times;
  }

  /** A consumer stands at one place of a partition at a time. */
  private static Map<TopicPartition, Place> next(Deque<Place> left) {
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

  /** One place of each partition. */
  private static final class Round {
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Place> places;
    private final Map<Place, Instant> times;
    private final Set<TopicPartition> waiting;

    Round(
        Consumer<byte[], byte[]> consumer,
        Map<TopicPartition, Place> places,
        Map<Place, Instant> times) {
      this.consumer = consumer;
      this.places = places;
      this.times = times;
      this.waiting = new LinkedHashSet<>(places.keySet());
      consumer.assign(waiting);
      consumer.resume(waiting);
      places.forEach((partition, place) -> consumer.seek(partition, place.offset()));
    }

    boolean isOver() {
      return waiting.isEmpty();
    }

    void poll() {
      try {
        take(consumer.poll(POLL));
      } catch (OffsetOutOfRangeException e) {
        skip(e.offsetOutOfRangePartitions());
      }
      // Only marks of transactions, or what was compacted away, lay between.
      List.copyOf(waiting).stream()
          .filter(partition -> consumer.position(partition) >= places.get(partition).end())
          .forEach(this::end);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
      for (TopicPartition partition : records.partitions()) {
        if (waiting.contains(partition)) {
          // Kafka says -1 where the record was written without a time.
          long time = records.records(partition).get(0).timestamp();
          if (time >= 0) {
            times.put(places.get(partition), Instant.ofEpochMilli(time));
          }
          end(partition);
        }
      }
    }

    /** The log was cut at its beginning meanwhile; one that ends before is another log. */
    private void skip(Map<TopicPartition, Long> outOfRange) {
      Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(outOfRange.keySet());
      outOfRange.forEach(
          (partition, offset) -> {
            if (beginnings.get(partition) > offset) {
              consumer.seek(partition, beginnings.get(partition));
            } else {
              end(partition);
            }
          });
    }

    private void end(TopicPartition partition) {
      waiting.remove(partition);
      consumer.pause(Set.of(partition));
    }
  }
}
