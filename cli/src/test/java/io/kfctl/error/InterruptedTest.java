package io.kfctl.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterruptedTest {
  static List<Throwable> ofCtrlC() {
    return List.of(
        new Interrupted(),
        new CancellationException("interrupted while asking Kafka"),
        new IllegalStateException(new InterruptedException()),
        new NoClassDefFoundError("a/B").initCause(new ClosedByInterruptException()),
        new UserError(ExitCode.INTERRUPTED, "interrupted during: unpack kafka", ""),
        new IllegalStateException(new Interrupted()));
  }

  @ParameterizedTest
  @MethodSource("ofCtrlC")
  void every_librarys_word_for_it_is_known(Throwable failure) {
    assertThat(Interrupted.isCauseOf(failure)).isTrue();
  }

  @Test
  void whatever_fails_on_an_interrupted_thread_does_so_because_of_that() {
    Thread.currentThread().interrupt();

    assertThat(Interrupted.isCauseOf(new LinkageError("half a class"))).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void other_failures_are_no_interruption() {
    assertThat(Interrupted.isCauseOf(new IllegalStateException(new LinkageError()))).isFalse();
    assertThat(Interrupted.isCauseOf(UserError.failed("no", ""))).isFalse();
  }
}
