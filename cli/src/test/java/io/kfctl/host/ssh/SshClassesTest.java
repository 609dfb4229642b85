package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SshClassesTest {
  @Test
  void this_java_and_this_jsch_have_all_that_is_asked_for() {
    assertThatCode(SshClasses::rehearse).doesNotThrowAnyException();
  }
}
