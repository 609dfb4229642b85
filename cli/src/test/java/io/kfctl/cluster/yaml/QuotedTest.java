package io.kfctl.cluster.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void showsOrdinaryTextInQuotes() {
    assertThat(Quoted.text("node1")).isEqualTo("'node1'");
    assertThat(Quoted.text("数据 sync")).isEqualTo("'数据 sync'");
  }

  @Test
  void takesTheTeethOutOfTerminalSequences() {
    assertThat(Quoted.text("\u001b[31mred\nnext\u202e"))
        .isEqualTo("'\\u001b[31mred\\u000anext\\u202e'");
  }

  @Test
  void cutsLongText() {
    assertThat(Quoted.text("x".repeat(1000))).isEqualTo("'" + "x".repeat(60) + "...'");
  }

  @Test
  void cutsBetweenCharactersNotInside() {
    assertThat(Quoted.text("😀".repeat(100))).isEqualTo("'" + "😀".repeat(60) + "...'");
  }
}
