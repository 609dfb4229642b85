package io.kfctl.cli.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.kafka.Consumer;
import io.kfctl.kafka.GroupDescription;
import io.kfctl.kafka.GroupMember;
import io.kfctl.kafka.GroupState;
import io.kfctl.kafka.PartitionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActiveGroupTest {
  @Test
  void a_group_without_members_may_be_changed() {
    assertThat(refusal("x", 0)).isEmpty();
  }

  @Test
  void members_are_named_and_the_connector_they_are_tasks_of() {
    UserError error = refusal("connector-consumer-操作 sink-0", 1).orElseThrow();
    assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(error)
        .hasMessage(
            """
            group 'g' is active (Stable): its members would go on where they are
              connector-consumer-操作 sink-0 at 10.0.0.5 reads a:0-2,4 信息:0""");
    assertThat(error.hint())
        .contains(
            """
            it is held by connector '操作 sink': kfctl connector stop '操作 sink', where the worker is 3.5 or newer
            else kfctl connector delete '操作 sink', and create it again afterwards; pausing is not enough""");
  }

  @Test
  void other_consumers_must_be_ended_by_who_knows_them() {
    UserError error = refusal("billing", 12).orElseThrow();
    assertThat(error.getMessage().lines()).hasSize(12).last().isEqualTo("  and 2 more");
    assertThat(error.hint()).contains("end these consumers first, then type the command again");
  }

  private static Optional<UserError> refusal(String client, int count) {
    List<PartitionId> partitions =
        Stream.of(0, 1, 2, 4).map(number -> new PartitionId("a", number)).toList();
    List<PartitionId> all =
        Stream.concat(partitions.stream(), Stream.of(new PartitionId("信息", 0))).toList();
    GroupMember member =
        new GroupMember(new Consumer("id", client, "10.0.0.5"), Optional.empty(), all);
    List<GroupMember> members = IntStream.range(0, count).mapToObj(i -> member).toList();
    GroupDescription group =
        new GroupDescription("g", GroupState.STABLE, "range", Optional.empty(), members);
    return ActiveGroup.refusal(new Described(group, Optional.empty()));
  }
}
