package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a broker does that is no real one; the rest is for {@link RecordsIT}. */
class RecordReaderTest {
  private static final PartitionId PARTITION = new PartitionId(RehearsalBroker.TOPIC, 0);

  /** The broker says that the log ends at 3, and never sends a record of it. */
  @Test
  @Timeout(60)
  void records_that_are_there_and_do_not_come_are_not_waited_for_without_end() throws Exception {
    ReadPlan plan =
        new ReadPlan(
            RehearsalBroker.TOPIC,
            List.of(new ReadPlan.Range(PARTITION, 0, OptionalLong.of(3))),
            List.of());
    try (RehearsalBroker broker = RehearsalBroker.start();
        KafkaCluster cluster =
            new KafkaCluster(
                ClientSettings.of(broker.endpoint()).withTimeout(Duration.ofSeconds(2)))) {
      assertThatThrownBy(() -> cluster.records().read(plan, new Deaf()))
          .isInstanceOf(KafkaClusterException.TimedOut.class)
          .hasMessage("Kafka did not send the next records of rehearsal:0 within 2.0 s");
    }
  }

  private static final class Deaf implements RecordReceiver {
    @Override
    public boolean take(StoredRecord record) {
      assertThat(record).describedAs("there is none").isNull();
      return true;
    }

    @Override
    public void pause() {}

    @Override
    public void missed(PartitionId partition, long from, long end) {}
  }
}
