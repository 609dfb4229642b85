package io.kfctl.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HttpClassesTest {
  @Test
  void loading_may_be_repeated_and_leaves_no_thread_behind() {
    Set<String> before = threads();

    HttpClasses.load();
    HttpClasses.load();

    assertThat(threads()).isSubsetOf(before);
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
