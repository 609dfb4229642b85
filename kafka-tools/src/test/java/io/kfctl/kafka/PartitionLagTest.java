package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.kafka.PartitionLag.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PartitionLagTest {
  private static final PartitionId ID = new PartitionId("t", 0);

  @Test
  void isTheWayFromTheCommittedOffsetToTheEnd() {
    PartitionLag lag = lag(OptionalLong.of(7), 0, 10);
    assertThat(lag.lag()).hasValue(3);
    assertThat(lag.condition()).isEqualTo(Condition.NORMAL);
    assertThat(lag(OptionalLong.of(10), 0, 10).lag()).hasValue(0);
  }

  @Test
  void isUnknownWithoutACommit() {
    PartitionLag lag = lag(OptionalLong.empty(), 0, 10);
    assertThat(lag.lag()).isEmpty();
    assertThat(lag.condition()).isEqualTo(Condition.NEVER_COMMITTED);
  }

  @Test
  void isZeroWhereThereIsNothingToRead() {
    assertThat(lag(OptionalLong.empty(), 0, 0).lag()).hasValue(0);
    assertThat(lag(OptionalLong.empty(), 5, 5).lag()).hasValue(0);
    assertThat(lag(OptionalLong.of(0), 0, 0).lag()).hasValue(0);
  }

  @Test
  void tellsRecordsThatWereDeletedUnread() {
    PartitionLag lag = lag(OptionalLong.of(2), 5, 10);
    assertThat(lag.condition()).isEqualTo(Condition.BELOW_LOG_START);
    assertThat(lag.lag()).hasValue(8);
    assertThat(lag.lost()).isEqualTo(3);
    assertThat(lag(OptionalLong.of(5), 5, 10).condition()).isEqualTo(Condition.NORMAL);
  }

  @Test
  void isNeverNegative() {
    PartitionLag lag = lag(OptionalLong.of(12), 0, 10);
    assertThat(lag.lag()).hasValue(0);
    assertThat(lag.condition()).isEqualTo(Condition.BEYOND_LOG_END);
    assertThat(lag.lost()).isZero();
  }

  @Test
  void addsUpToTheLagOfTheGroup() {
    assertThat(group(lag(OptionalLong.of(7), 0, 10), lag(OptionalLong.of(8), 0, 10)).lag())
        .hasValue(5);
  }

  @Test
  void isUnknownForTheGroupWhenOnePartitionIs() {
    GroupLag group = group(lag(OptionalLong.of(7), 0, 10), lag(OptionalLong.empty(), 0, 10));
    assertThat(group.lag()).isEmpty();
    assertThat(group.knownLag()).isEqualTo(3);
    assertThat(group(without(Condition.NO_LEADER)).lag()).isEmpty();
    assertThat(group().lag()).isEmpty();
  }

  @Test
  void doesNotCountDeletedTopics() {
    assertThat(group(lag(OptionalLong.of(7), 0, 10), without(Condition.TOPIC_DELETED)).lag())
        .hasValue(3);
    assertThat(group(without(Condition.TOPIC_DELETED)).lag()).isEmpty();
  }

  private static GroupLag group(PartitionLag... partitions) {
    return new GroupLag("g", GroupState.STABLE, List.of(partitions));
  }

  private static PartitionLag lag(OptionalLong committed, long start, long end) {
    return PartitionLag.of(ID, committed, start, end, Optional.empty());
  }

  private static PartitionLag without(Condition condition) {
    return PartitionLag.without(ID, OptionalLong.of(3), Optional.empty(), condition);
  }
}
