package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** It speaks so that Kafka's own client understands it, in whatever version the build has. */
class RehearsalBrokerTest {
  @Test
  void answersAllThatCommandsAsk() throws Exception {
    try (RehearsalBroker broker = RehearsalBroker.start();
        KafkaCluster cluster = new KafkaCluster(ClientSettings.of(broker.endpoint()))) {
      assertThat(cluster.groups().list())
          .extracting(GroupSummary::name)
          .containsExactly(RehearsalBroker.GROUP);
      GroupLag lag = cluster.lag(List.of(RehearsalBroker.GROUP)).groups().get(0);
      assertThat(lag.state()).isEqualTo(GroupState.EMPTY);
      assertThat(lag.partitions())
          .extracting(partition -> partition.id() + " " + partition.end().getAsLong())
          .containsExactly("rehearsal:0 3");
      assertThat(cluster.topics().list()).extracting(Topic::name).containsExactly("rehearsal");
      assertThat(cluster.topics().ranges(List.of(RehearsalBroker.TOPIC), Optional.empty()))
          .extracting(range -> range.end().getAsLong())
          .containsExactly(3L);
    }
  }
}
