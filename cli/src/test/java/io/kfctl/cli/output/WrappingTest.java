package io.kfctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void lines_end_between_words_and_are_as_full_as_they_can_be() {
    assertThat(Wrapping.lines(" one  two\nthree four ", 9))
        .containsExactly("one two", "three", "four");
    assertThat(Wrapping.lines("one two", 7)).containsExactly("one two");
    assertThat(Wrapping.lines("a much-too-long word", 6))
        .containsExactly("a", "much-too-long", "word");
    assertThat(Wrapping.lines("", 6)).containsExactly("");
  }

  @Test
  void chinese_counts_two_columns() {
    assertThat(Wrapping.lines("生产 环境 a", 9)).containsExactly("生产 环境", "a");
    assertThat(Wrapping.lines("生产 环境 a", 8)).containsExactly("生产", "环境 a");
  }

  @Test
  void an_explanation_stays_beside_its_term() {
    assertThat(Wrapping.entry("  表  ", "one two three", 14))
        .isEqualTo("  表  one two\n      three\n");
  }
}
