package io.kfctl.cli.group;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.kafka.GroupMember;
import io.kfctl.kafka.PartitionId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Members of groups, and what each reads. */
final class MemberColumns {
  static final Columns<GroupMember> MEMBERS =
      Columns.<GroupMember>none()
          .with("clientId", member -> Cell.text(member.consumer().clientId()))
          .with("host", member -> Cell.text(member.consumer().host()))
          .wide("memberId", member -> Cell.text(member.consumer().memberId()))
          .wide("instanceId", member -> Cell.text(member.instanceId()))
          .with("partitions", member -> partitions(member.partitions()));

  /** A member and its group. */
  record OfGroup(String group, GroupMember member) {}

  static final Columns<OfGroup> MEMBERS_OF_GROUPS =
      Columns.<OfGroup>none()
          .with("group", row -> Cell.text(row.group()))
          .with("clientId", row -> Cell.text(row.member().consumer().clientId()))
          .with("host", row -> Cell.text(row.member().consumer().host()))
          .wide("memberId", row -> Cell.text(row.member().consumer().memberId()))
          .wide("instanceId", row -> Cell.text(row.member().instanceId()))
          .with("partitions", row -> partitions(row.member().partitions()))
          .named(row -> row.member().consumer().memberId());

  private MemberColumns() {}

  /** For people {@code orders:0-2,5}; for programs each by itself. */
  static Cell partitions(List<PartitionId> partitions) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    Map<String, List<Integer>> byTopic = new TreeMap<>();
    for (PartitionId id : partitions) {
      json.addObject().put("topic", id.topic()).put("partition", id.partition());
    }
    partitions.stream()
        .collect(
            Collectors.groupingBy(
                PartitionId::topic,
                () -> byTopic,
                Collectors.mapping(PartitionId::partition, Collectors.toList())));
    String text =
        byTopic.entrySet().stream()
            .map(topic -> topic.getKey() + ":" + ranges(topic.getValue()))
            .collect(Collectors.joining(" "));
    return Cell.of(text.isEmpty() ? "-" : text, json);
  }

  /** Numbers in rising order, those without a gap in one: {@code 0-2,5}. */
  static String ranges(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    for (int first = 0; first < numbers.size(); ) {
      int last = first;
      while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
        last++;
      }
      text.append(text.isEmpty() ? "" : ",").append(numbers.get(first));
      if (last > first) {
        text.append('-').append(numbers.get(last));
      }
      first = last + 1;
    }
    return text.toString();
  }
}
