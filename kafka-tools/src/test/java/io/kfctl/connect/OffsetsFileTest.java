package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OffsetsFileTest {
  private static final String ENTRY =
      "{\"partition\":{\"filename\":\"/a\"},\"offset\":{\"position\":7}}";

  @Test
  void readsAListAndTheBodyOfTheCall() {
    ConnectorOffset expected = new ConnectorOffset("{\"filename\":\"/a\"}", "{\"position\":7}");
    assertThat(OffsetsFile.parse("f", "[" + ENTRY + "]")).containsExactly(expected);
    assertThat(OffsetsFile.parse("f", "{\"offsets\":[" + ENTRY + "]}")).containsExactly(expected);
  }

  @Test
  void aNullForgetsAPosition() {
    assertThat(OffsetsFile.parse("f", "[{\"partition\":{\"a\":1},\"offset\":null}]"))
        .containsExactly(new ConnectorOffset("{\"a\":1}", "null"));
  }

  @Test
  void tellsWhatIsWrong() {
    assertThatThrownBy(() -> OffsetsFile.parse("f", "[\n{]"))
        .hasMessageStartingWith("f:2:2: not JSON: ");
    assertThatThrownBy(() -> OffsetsFile.parse("f", "[]")).hasMessageContaining("not empty");
    assertThatThrownBy(() -> OffsetsFile.parse("f", "{}")).hasMessageContaining("not empty");
    assertThatThrownBy(() -> OffsetsFile.parse("f", "[" + ENTRY + ",{\"offset\":{}}]"))
        .hasMessageContaining("entry 2 has no partition");
    assertThatThrownBy(() -> OffsetsFile.parse("f", "[{\"partition\":{}}]"))
        .hasMessageContaining("entry 1 has no offset");
  }
}
