package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.kafka.OffsetMove.Note;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OffsetMoveTest {
  private static final PartitionId ID = new PartitionId("t", 0);
  private static final OptionalLong NONE = OptionalLong.empty();

  @Test
  void goesToWhatWasLookedForInTheLog() {
    ResetTarget earliest = new ResetTarget.ToPoint(OffsetPoint.EARLIEST);
    assertThat(earliest.point()).contains(OffsetPoint.EARLIEST);
    OffsetMove move = OffsetMove.of(range(OptionalLong.of(3)), OptionalLong.of(7), earliest);
    assertThat(move.from()).hasValue(7);
    assertThat(move.to()).hasValue(3);
    assertThat(move.note()).isEqualTo(Note.NONE);
    assertThat(move.isChange()).isTrue();
  }

  @Test
  void goesToTheEndWhenNoRecordIsSoYoung() {
    ResetTarget time = new ResetTarget.ToPoint(OffsetPoint.at(Instant.EPOCH));
    assertThat(OffsetMove.of(range(NONE), OptionalLong.of(7), time).to()).hasValue(10);
  }

  @Test
  void neverLeavesTheLog() {
    OffsetMove low = OffsetMove.of(range(NONE), NONE, new ResetTarget.ToOffset(1));
    assertThat(low.to()).hasValue(3);
    assertThat(low.note()).isEqualTo(Note.LIMITED);
    OffsetMove high = OffsetMove.of(range(NONE), OptionalLong.of(9), new ResetTarget.By(5));
    assertThat(high.to()).hasValue(10);
    assertThat(high.note()).isEqualTo(Note.LIMITED);
    assertThat(OffsetMove.of(range(NONE), NONE, new ResetTarget.ToOffset(10)).note())
        .isEqualTo(Note.NONE);
  }

  @Test
  void shiftsOnlyWhatWasCommitted() {
    OffsetMove back = OffsetMove.of(range(NONE), OptionalLong.of(9), new ResetTarget.By(-2));
    assertThat(back.to()).hasValue(7);
    OffsetMove never = OffsetMove.of(range(NONE), NONE, new ResetTarget.By(-2));
    assertThat(never.to()).isEmpty();
    assertThat(never.note()).isEqualTo(Note.NOTHING_COMMITTED);
    assertThat(never.isChange()).isFalse();
  }

  @Test
  void leavesWhatIsThereAlreadyAndWhatIsOffline() {
    assertThat(
            OffsetMove.of(range(NONE), OptionalLong.of(5), new ResetTarget.ToOffset(5)).isChange())
        .isFalse();
    LogRange offline = new LogRange(ID, NONE, NONE, NONE);
    OffsetMove move = OffsetMove.of(offline, OptionalLong.of(5), new ResetTarget.ToOffset(5));
    assertThat(move.note()).isEqualTo(Note.NO_LEADER);
    assertThat(move.to()).isEmpty();
  }

  @Test
  void noOffsetIsNegative() {
    assertThatThrownBy(() -> new ResetTarget.ToOffset(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LogRange range(OptionalLong at) {
    return new LogRange(ID, OptionalLong.of(3), OptionalLong.of(10), at);
  }
}
