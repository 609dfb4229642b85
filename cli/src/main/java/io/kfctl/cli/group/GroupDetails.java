package io.kfctl.cli.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.connect.ConnectorState;
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.PartitionLag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One group: what it is, who is in it, and which topics it reads. */
final class GroupDetails {
  /** What a group reads of one topic. */
  private record TopicPart(String topic, List<PartitionLag> partitions) {
    OptionalLong lag(GroupLag group) {
      return new GroupLag(group.group(), group.state(), partitions).lag();
    }
  }

  private GroupDetails() {}

  static Details of(Described shown, GroupLag lag) {
    GroupDescription group = shown.group();
    Details details =
        Details.of(group.name())
            .field("group", Cell.text(group.name()))
            .field("state", Cell.text(group.state().name()));
    connector(shown).ifPresent(name -> details.onlyText("connector", Cell.text(name)));
    return details
        .field("assignor", assignor(group))
        .field("coordinator", coordinator(group))
        .field("lag", LagColumns.lag(lag.lag()))
        .table("topics", topics(lag), parts(lag))
        .table("members", MemberColumns.MEMBERS, group.members());
  }

  /** The connector's name, and its state where that is not as it should be. */
  static Optional<String> connector(Described shown) {
    return shown
        .connector()
        .map(
            connector ->
                connector.state().equals(ConnectorState.RUNNING)
                    ? connector.name()
                    : "%s (%s)".formatted(connector.name(), connector.state()));
  }

  static Cell assignor(GroupDescription group) {
    return group.assignor().isEmpty() ? Cell.MISSING : Cell.text(group.assignor());
  }

  /** For people the broker and its address, for programs its id. */
  private static Cell coordinator(GroupDescription group) {
    return group
        .coordinator()
        .map(broker -> Cell.of("broker " + broker.id() + " at " + broker.address(), id(broker)))
        .orElse(Cell.MISSING);
  }

  private static JsonNode id(Broker broker) {
    return JsonNodeFactory.instance.numberNode(broker.id());
  }

  private static Columns<TopicPart> topics(GroupLag lag) {
    return Columns.<TopicPart>none()
        .with("topic", part -> Cell.text(part.topic()))
        .with("partitions", part -> Cell.number(part.partitions().size()))
        .with("lag", part -> LagColumns.lag(part.lag(lag)));
  }

  private static List<TopicPart> parts(GroupLag lag) {
    Map<String, List<PartitionLag>> byTopic =
        lag.partitions().stream()
            .collect(
                Collectors.groupingBy(
                    part -> part.id().topic(), TreeMap::new, Collectors.toList()));
    return byTopic.entrySet().stream().map(e -> new TopicPart(e.getKey(), e.getValue())).toList();
  }
}
