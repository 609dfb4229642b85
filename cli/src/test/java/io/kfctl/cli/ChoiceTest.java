package io.kfctl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final Choice choice = new Choice("topic", "kfctl topic list", List.of("b", "a", "订单"));

  @Test
  void names_come_as_typed_then_as_matched_and_each_once() {
    assertThat(choice.choose(List.of("订单", "a", "订单"), pattern("[ab]")).orThrow())
        .containsExactly("订单", "a", "b");
  }

  @Test
  void what_is_unknown_does_not_hide_what_is_known() {
    Choice.Chosen chosen = choice.choose(List.of("a", "x1", "x2"), Optional.empty());
    assertThat(chosen.names()).containsExactly("a");
    assertThat(chosen.unknown())
        .extracting(UserError::getMessage)
        .containsExactly("there is no topic 'x1'", "there is no topic 'x2'");
    assertThat(catchThrowableOfType(UserError.class, chosen::orThrow).exitCode())
        .isEqualTo(ExitCode.NOT_FOUND);
  }

  @Test
  void a_long_list_is_cut_and_says_which_command_shows_all() {
    List<String> many = IntStream.range(100, 125).mapToObj(i -> "topic" + i).toList();
    assertThat(new Choice("topic", "kfctl topic list", many).unknown("zzz").hint().orElseThrow())
        .startsWith("there are: topic100, topic101, ")
        .endsWith("topic119, and 5 more: kfctl topic list");
  }

  @Test
  void nothing_at_all_is_said_so() {
    assertThat(new Choice("topic", "kfctl topic list", List.of()).unknown("a").hint())
        .hasValue("there is no topic at all");
  }

  private static Optional<Pattern> pattern(String regex) {
    return Optional.of(Pattern.compile(regex));
  }
}
