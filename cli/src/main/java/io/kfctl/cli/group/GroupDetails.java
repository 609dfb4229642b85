package io.kfctl.cli.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Details;
import io.kfctl.kafka.Broker;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.GroupLag;

/** One group: what it is, who is in it, and which topics it reads. */
final class GroupDetails {
  private GroupDetails() {}

  static Details of(Described shown, GroupLag lag) {
    GroupDescription group = shown.group();
    Details details =
        Details.of(group.name())
            .field("group", Cell.text(group.name()))
            .field("state", Cell.text(group.state().name()));
    shown
        .connector()
        .map(SinkConnectors::shown)
        .ifPresent(name -> details.onlyText("connector", Cell.text(name)));
    return details
        .field("assignor", assignor(group))
        .field("coordinator", coordinator(group))
        .field("lag", LagColumns.lag(lag.lag()))
        .table("topics", LagColumns.TOPICS, LagColumns.topics(lag))
        .table("members", MemberColumns.MEMBERS, group.members());
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
}
