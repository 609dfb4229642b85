package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading topics of a real broker. */
@WithStack
class RecordsIT {
  private final TestStack stack;
  private Scenario scenario;
  private KafkaCluster cluster;

  RecordsIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeEach
  void connect() {
    scenario = new Scenario(stack.kafka());
    cluster = stack.cluster();
  }

  @AfterEach
  void disconnect() {
    cluster.close();
    scenario.close();
  }

  @Test
  void a_range_of_every_partition_is_read_and_no_more() throws Exception {
    scenario.topic("records.a", 2).records("records.a", 0, 5).records("records.a", 1, 3);
    assertThat(read("records.a", Set.of(), LogPosition.EARLIEST, LogPosition.LATEST)).hasSize(8);
    assertThat(read("records.a", Set.of(0), new LogPosition.Last(2), LogPosition.LATEST))
        .containsExactly("records.a:0:3", "records.a:0:4");
    assertThat(read("records.a", Set.of(0), new LogPosition.Offset(1), new LogPosition.Offset(3)))
        .containsExactly("records.a:0:1", "records.a:0:2");
    assertThat(read("records.a", Set.of(), LogPosition.LATEST, LogPosition.LATEST)).isEmpty();
  }

  @Test
  void a_time_is_found_in_the_log() throws Exception {
    scenario
        .topic("records.time", 1)
        .recordAt("records.time", 1_000)
        .recordAt("records.time", 2_000)
        .recordAt("records.time", 3_000);
    assertThat(read("records.time", Set.of(), at(1_500), at(2_001)))
        .containsExactly("records.time:0:1");
    assertThat(read("records.time", Set.of(), at(9_000), LogPosition.LATEST)).isEmpty();
  }

  private static LogPosition at(long millis) {
    return new LogPosition.Point(OffsetPoint.at(Instant.ofEpochMilli(millis)));
  }

  @Test
  void records_that_went_before_they_were_read_are_told() throws Exception {
    scenario.topic("records.cut", 1).records("records.cut", 0, 5);
    ReadPlan plan = plan("records.cut", LogPosition.EARLIEST, Optional.of(LogPosition.LATEST));
    scenario.deleteRecordsBefore("records.cut", 0, 3);
    Collected collected = new Collected(scenario, "");
    cluster.records().read(plan, collected);
    assertThat(collected.missed).containsExactly("records.cut:0 0-3");
    assertThat(collected.places).containsExactly("records.cut:0:3", "records.cut:0:4");
  }

  @Test
  void a_topic_that_goes_while_it_is_read_ends_the_reading() throws Exception {
    scenario.topic("records.gone", 1).records("records.gone", 0, 1);
    ReadPlan plan = plan("records.gone", LogPosition.EARLIEST, Optional.empty());
    assertThatThrownBy(() -> cluster.records().read(plan, new Collected(scenario, "records.gone")))
        .isInstanceOf(KafkaClusterException.TopicDeleted.class)
        .hasMessage("topic 'records.gone' was deleted while it was read");
  }

  @Test
  void what_is_not_there_is_told() throws Exception {
    scenario.topic("records.small", 1);
    assertThatThrownBy(() -> plan("records.none", LogPosition.EARLIEST, Optional.empty()))
        .isInstanceOf(KafkaClusterException.TopicNotFound.class);
    assertThatThrownBy(
            () ->
                cluster
                    .records()
                    .plan("records.small", Set.of(0, 4), LogPosition.EARLIEST, Optional.empty()))
        .isInstanceOf(KafkaClusterException.PartitionNotFound.class)
        .hasMessage("topic 'records.small' has no partition 4");
  }

  private ReadPlan plan(String topic, LogPosition from, Optional<LogPosition> to) {
    return cluster.records().plan(topic, Set.of(), from, to);
  }

  private List<String> read(
      String topic, Set<Integer> partitions, LogPosition from, LogPosition to) {
    Collected collected = new Collected(scenario, "");
    cluster
        .records()
        .read(cluster.records().plan(topic, partitions, from, Optional.of(to)), collected);
    return collected.places;
  }

  /** Notes what it gets; deletes a topic with the first record, if it is told to. */
  private static final class Collected implements RecordReceiver {
    private final List<String> places = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final Scenario scenario;
    private final String victim;

    Collected(Scenario scenario, String victim) {
      this.scenario = scenario;
      this.victim = victim;
    }

    @Override
    public boolean take(StoredRecord record) {
      places.add(record.place());
      if (!victim.isEmpty()) {
        try {
          scenario.delete(victim);
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
      return true;
    }

    @Override
    public void pause() {}

    @Override
    public void missed(PartitionId partition, long from, long end) {
      missed.add("%s %d-%d".formatted(partition, from, end));
    }
  }
}
