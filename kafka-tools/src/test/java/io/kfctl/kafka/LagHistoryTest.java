package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.kafka.LagHistory.Progress;
import io.kfctl.kafka.LagHistory.Trend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LagHistoryTest {
  private final LagHistory history = new LagHistory();

  @Test
  void oneLookTellsNoMoreThanTheLag() {
    Progress progress = look(0, GroupState.STABLE, 5, 10);
    assertThat(progress.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(progress.trend()).isEqualTo(Trend.UNKNOWN);
    assertThat(progress.rate()).isEmpty();
  }

  @Test
  void aGroupWithNothingLeftHasCaughtUpWithMembersOrWithout() {
    assertThat(look(0, GroupState.STABLE, 10, 10).verdict()).isEqualTo(Verdict.CAUGHT_UP);
    assertThat(look(1, GroupState.EMPTY, 10, 10).verdict()).isEqualTo(Verdict.CAUGHT_UP);
  }

  @Test
  void commitsThatGoOnAreCatchingUp() {
    look(0, GroupState.STABLE, 0, 100);
    Progress progress = look(10, GroupState.STABLE, 50, 120);
    assertThat(progress.verdict()).isEqualTo(Verdict.CATCHING_UP);
    assertThat(progress.rate()).hasValue(5.0);
    assertThat(progress.trend()).isEqualTo(Trend.FALLING);
    assertThat(progress.lags()).containsExactly(OptionalLong.of(100), OptionalLong.of(70));
  }

  @Test
  void aMinuteBetweenTwoCommitsIsNotStalledAndNinetySecondsAre() {
    look(0, GroupState.STABLE, 0, 100);
    look(5, GroupState.STABLE, 50, 100);
    assertThat(look(65, GroupState.STABLE, 50, 160).verdict()).isEqualTo(Verdict.CATCHING_UP);
    Progress late = look(95, GroupState.STABLE, 50, 200);
    assertThat(late.verdict()).isEqualTo(Verdict.STALLED);
    assertThat(late.trend()).isEqualTo(Trend.RISING);
    assertThat(look(96, GroupState.STABLE, 51, 200).verdict()).isEqualTo(Verdict.CATCHING_UP);
  }

  @Test
  void withoutMembersItIsStopped() {
    look(0, GroupState.STABLE, 0, 100);
    assertThat(look(5, GroupState.EMPTY, 50, 100).verdict()).isEqualTo(Verdict.STOPPED);
  }

  @Test
  void whoWasSetBackIsRewoundUntilItGetsOn() {
    look(0, GroupState.EMPTY, 50, 100);
    Progress back = look(5, GroupState.EMPTY, 10, 100);
    assertThat(back.verdict()).isEqualTo(Verdict.REWOUND);
    assertThat(back.rate()).hasValue(-8.0);
    assertThat(look(9, GroupState.STABLE, 10, 100).verdict()).isEqualTo(Verdict.REWOUND);
    assertThat(look(12, GroupState.STABLE, 20, 100).verdict()).isEqualTo(Verdict.CATCHING_UP);
  }

  @Test
  void aPartitionThatComesOrGoesIsNoReading() {
    PartitionLag far = partition(1, 1_000_000, 2_000_000);
    history.add(Duration.ZERO, group(partition(0, 0, 100)));

    Progress more = history.add(Duration.ofSeconds(10), group(partition(0, 50, 100), far));
    assertThat(more.rate()).hasValue(5.0);
    Progress less = history.add(Duration.ofSeconds(20), group(partition(0, 60, 100)));
    assertThat(less.rate()).hasValue(3.0);
    assertThat(less.verdict()).isEqualTo(Verdict.CATCHING_UP);
  }

  @Test
  void aPartitionThatIsCommittedForTheFirstTimeDoesNotMendARewind() {
    history.add(Duration.ZERO, group(partition(0, 50, 100)));
    history.add(Duration.ofSeconds(1), group(partition(0, 10, 100)));

    assertThat(
            history
                .add(Duration.ofSeconds(2), group(partition(0, 10, 100), partition(1, 5, 9)))
                .verdict())
        .isEqualTo(Verdict.REWOUND);
  }

  private static GroupLag group(PartitionLag... partitions) {
    return new GroupLag("g", GroupState.STABLE, List.of(partitions));
  }

  private static PartitionLag partition(int number, long committed, long end) {
    return PartitionLag.of(
        new PartitionId("t", number), OptionalLong.of(committed), 0, end, Optional.empty());
  }

  @Test
  void anUnknownLagIsNoVerdict() {
    GroupLag unknown =
        new GroupLag(
            "g",
            GroupState.STABLE,
            List.of(PartitionLag.of(id(), OptionalLong.empty(), 0, 5, Optional.empty())));
    assertThat(history.add(Duration.ZERO, unknown).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(history.add(Duration.ofSeconds(1), unknown).trend()).isEqualTo(Trend.UNKNOWN);
  }

  @Test
  void theLastTwentyLagsAreKept() {
    Progress progress = look(0, GroupState.STABLE, 0, 1);
    for (int second = 1; second < 30; second++) {
      progress = look(second, GroupState.STABLE, 0, second + 1);
    }
    assertThat(progress.lags()).hasSize(20).last().isEqualTo(OptionalLong.of(30));
  }

  private Progress look(int second, GroupState state, long committed, long end) {
    PartitionLag partition =
        PartitionLag.of(id(), OptionalLong.of(committed), 0, end, Optional.empty());
    return history.add(Duration.ofSeconds(second), new GroupLag("g", state, List.of(partition)));
  }

  private static PartitionId id() {
    return new PartitionId("t", 0);
  }
}
