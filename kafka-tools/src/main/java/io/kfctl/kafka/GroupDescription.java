package io.kfctl.kafka;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;

/**
 * A consumer group and its members.
 *
 * @param assignor how partitions are divided, such as range; empty without members
 * @param coordinator the broker that looks after the group
 */
public record GroupDescription(
    String name,
    GroupState state,
    String assignor,
    Optional<Broker> coordinator,
    List<GroupMember> members) {
  public GroupDescription {
    members = List.copyOf(members);
  }

  /** Who reads which partition. */
  public Map<PartitionId, Consumer> assignment() {
    Map<PartitionId, Consumer> assignment = new HashMap<>();
    members.forEach(
        member -> member.partitions().forEach(id -> assignment.put(id, member.consumer())));
    return assignment;
  }

  static GroupDescription of(ConsumerGroupDescription group) {
    return new GroupDescription(
        group.groupId(),
        new GroupState(group.groupState().toString()),
        group.partitionAssignor(),
        Broker.of(group.coordinator()),
        group.members().stream()
            .map(GroupMember::of)
            .sorted(Comparator.comparing(member -> member.consumer().memberId()))
            .toList());
  }
}
