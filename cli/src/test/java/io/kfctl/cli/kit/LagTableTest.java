package io.kfctl.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.kafka.GroupLag;
import io.kfctl.kafka.GroupState;
import io.kfctl.kafka.PartitionId;
import io.kfctl.kafka.PartitionLag;
import io.kfctl.kafka.PartitionLag.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What ConsumerGroupCommand prints where kfctl says something else. */
class LagTableTest {
  private static final OptionalLong NONE = OptionalLong.empty();

  @Test
  void what_was_never_committed_has_no_lag_even_where_there_is_nothing_to_read() {
    PartitionLag empty = lag(NONE, OptionalLong.of(0), Condition.NEVER_COMMITTED);

    assertThat(words(empty)).startsWith("g", "t", "0", "-", "0", "-");
  }

  @Test
  void a_group_beyond_the_end_of_the_log_has_a_lag_below_nothing() {
    PartitionLag beyond = lag(OptionalLong.of(7), OptionalLong.of(5), Condition.BEYOND_LOG_END);

    assertThat(words(beyond)).startsWith("g", "t", "0", "7", "5", "-2");
  }

  private static PartitionLag lag(OptionalLong committed, OptionalLong end, Condition condition) {
    return new PartitionLag(
        new PartitionId("t", 0),
        committed,
        OptionalLong.of(0),
        end,
        OptionalLong.of(0),
        Optional.empty(),
        condition);
  }

  private static String[] words(PartitionLag lag) {
    String table = LagTable.of(new GroupLag("g", GroupState.EMPTY, List.of(lag)));
    return table.lines().toList().get(2).split(" +");
  }
}
