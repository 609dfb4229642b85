package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.kafka.RecordAges.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** On the fake consumer that comes with Kafka's own. */
class RecordAgesTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);
  private static final PartitionId ID = new PartitionId("t", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

  @Test
  void the_time_of_the_first_record_not_read_is_told() {
    logFrom(0);
    consumer.schedulePollTask(() -> record(4, 1_000));
    assertThat(read(new Place(ID, 4, 9)))
        .containsExactly(Map.entry(new Place(ID, 4, 9), at(1_000)));
  }

  @Test
  void two_groups_at_two_places_of_a_partition_are_told_apart() {
    logFrom(0);
    consumer.schedulePollTask(() -> record(4, 1_000));
    consumer.schedulePollTask(() -> record(7, 2_000));
    assertThat(read(new Place(ID, 4, 9), new Place(ID, 7, 9)))
        .containsOnly(
            Map.entry(new Place(ID, 4, 9), at(1_000)), Map.entry(new Place(ID, 7, 9), at(2_000)));
  }

  @Test
  void a_log_that_was_cut_meanwhile_is_read_from_its_beginning() {
    logFrom(6);
    consumer.schedulePollTask(() -> record(6, 3_000));
    assertThat(read(new Place(ID, 4, 9)))
        .containsExactly(Map.entry(new Place(ID, 4, 9), at(3_000)));
  }

  @Test
  void a_log_that_was_cut_behind_all_that_was_to_be_read_has_no_time_to_tell() {
    logFrom(12);
    consumer.schedulePollTask(() -> record(12, 3_000));
    assertThat(read(new Place(ID, 4, 9))).isEmpty();
  }

  @Test
  void a_record_without_a_time_has_no_age() {
    logFrom(0);
    consumer.schedulePollTask(() -> record(4, ConsumerRecord.NO_TIMESTAMP));
    assertThat(read(new Place(ID, 4, 9))).isEmpty();
  }

  @Test
  void what_does_not_come_in_time_is_told() {
    logFrom(0);
    assertThatThrownBy(
            () -> RecordAges.read(consumer, List.of(new Place(ID, 4, 9)), Duration.ofMillis(1)))
        .isInstanceOf(KafkaClusterException.TimedOut.class);
  }

  private Map<Place, Instant> read(Place... places) {
    return RecordAges.read(consumer, List.of(places), LONG);
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  private void logFrom(long beginning) {
    consumer.updateBeginningOffsets(Map.of(PARTITION, beginning));
  }

  private void record(long offset, long time) {
    consumer.addRecord(
        new ConsumerRecord<>(
            "t",
            0,
            offset,
            time,
            TimestampType.CREATE_TIME,
            0,
            0,
            new byte[0],
            new byte[0],
            new RecordHeaders(),
            Optional.empty()));
  }
}
