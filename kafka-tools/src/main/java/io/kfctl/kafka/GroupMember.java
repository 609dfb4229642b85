package io.kfctl.kafka;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.MemberDescription;

/**
 * A consumer and what it reads.
 *
 * @param instanceId its group.instance.id, if it has one
 * @param partitions sorted
 */
public record GroupMember(
    Consumer consumer, Optional<String> instanceId, List<PartitionId> partitions) {
  public GroupMember {
    partitions = List.copyOf(partitions);
  }

  static GroupMember of(MemberDescription member) {
    return new GroupMember(
        Consumer.at(member.consumerId(), member.clientId(), member.host()),
        member.groupInstanceId(),
        member.assignment().topicPartitions().stream().map(PartitionId::of).sorted().toList());
  }
}
