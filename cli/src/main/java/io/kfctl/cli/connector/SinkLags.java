package io.kfctl.cli.connector;

import io.kfctl.cli.console.Talk;
import io.kfctl.cli.stack.Stack;
import io.kfctl.connect.ConnectorOverview;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.KafkaCluster;
import io.kfctl.kafka.KafkaClusterException;
import io.kfctl.net.UnreachableException;
import io.kfctl.stack.ConnectorGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds to connectors how far their groups are behind, where Kafka is known and answers. */
final class SinkLags {
  private final Stack stack;
  private final Talk talk;

  SinkLags(Stack stack, Talk talk) {
    this.stack = stack;
    this.talk = talk;
  }

  /** Connectors are shown without Kafka too: what is wrong with it is one warning. */
  List<Connector> of(List<ConnectorOverview> overviews) {
    List<String> groups =
        overviews.stream().flatMap(o -> ConnectorGroup.of(o.info()).stream()).distinct().toList();
    Map<String, GroupLag> lags = groups.isEmpty() ? Map.of() : lags(groups);
    return overviews.stream()
        .map(
            overview ->
                new Connector(
                    overview,
                    ConnectorGroup.of(overview.info())
                        .flatMap(group -> Optional.ofNullable(lags.get(group)))))
        .toList();
  }

  private Map<String, GroupLag> lags(List<String> groups) {
    Optional<KafkaCluster> known = stack.kafkaIfKnown();
    if (known.isEmpty()) {
      return Map.of();
    }
    try (KafkaCluster kafka = known.get()) {
      return kafka.lag(groups).groups().stream()
          .collect(Collectors.toMap(GroupLag::group, Function.identity()));
    } catch (UnreachableException | KafkaClusterException e) {
      talk.warning("the lag is unknown: " + e.getMessage());
      return Map.of();
    }
  }
}
