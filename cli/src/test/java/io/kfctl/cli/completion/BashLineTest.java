package io.kfctl.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash would make of a line; the pairs were compared with bash 5.2 itself. */
class BashLineTest {
  private static final String BREAKS = " \t\n\"'><=;|&(:";

  @Test
  void words_are_read_as_bash_reads_them() {
    BashLine line = new BashLine("kfctl  a\\ b 'c d'\"e\\\"\\n\" '' \\'", BREAKS);
    assertThat(line.before()).containsExactly("kfctl", "a b", "c de\"\\n", "");
    assertThat(line.current()).isEqualTo("'");
  }

  @Test
  void after_a_space_a_new_word_begins() {
    assertThat(new BashLine("kfctl context ", BREAKS).current()).isEmpty();
    assertThat(new BashLine("kfctl context\\ ", BREAKS).current()).isEqualTo("context ");
    assertThat(new BashLine("kfctl 'a ", BREAKS).current()).isEqualTo("a ");
    assertThat(new BashLine("kfctl \\", BREAKS).current()).isEqualTo("\\");
  }

  /** The line, the whole candidate, what bash is to write in place of the last word's rest. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "k tw             | two words     | two\\ words",
        "k two\\ w        | two words     | two\\ words",
        "k \"tw           | two words     | two words",
        "k 'it            | it's          | it'\\''s",
        "k it             | it's          | it\\'s",
        "k \"a            | a\"b$c`\\     | a\\\"b\\$c\\`\\\\",
        "k a              | a\"b$c`\\     | a\\\"b\\$c\\`\\\\",
        "k 生             | 生产 环境     | 生产\\ 环境",
        "k --output=js    | --output=json | json",
        "k --x=a:9        | --x=a:9092    | 9092",
        "k \"--x=a:9      | --x=a:9092    | --x=a:9092",
        "k x\"y z\"       | xy z and      | \\ and",
        "k ~              | ~home         | \\~home",
        "k #              | #1            | \\#1",
        "k _              | _schemas-1.x  | _schemas-1.x"
      })
  void only_what_bash_replaces_is_given_and_quoted_for_its_place(
      String line, String candidate, String rest) {
    assertThat(new BashLine(line, BREAKS).rest(candidate)).isEqualTo(rest);
  }

  @Test
  void other_breaks_keep_words_whole() {
    assertThat(new BashLine("k --output=js", " ").rest("--output=json")).isEqualTo("--output=json");
  }
}
