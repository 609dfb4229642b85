package io.kfctl.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShellScriptTest {
  @Test
  void commentsStayHere() {
    assertThat(ShellScript.named("supervise-outer.sh"))
        .startsWith("exec 3<&0\n")
        .doesNotContain("#");
  }

  @Test
  void theNameMustBeRight() {
    assertThatThrownBy(() -> ShellScript.named("none.sh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no script named none.sh");
  }
}
