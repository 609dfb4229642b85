package io.kfctl.cli;

import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.Map;

/** Runs another command of kfctl, as if it had been typed on the same console. */
@FunctionalInterface
public interface Typist {
  /**
   * @param words what follows {@code kfctl}
   * @param variables environment variables besides those of this process
   * @param shown whether its output goes to standard output; what it says to people always is seen
   */
  ExitCode type(List<String> words, Map<String, String> variables, boolean shown);

  /** For commands that nobody runs. */
  Typist NOBODY =
      (words, variables, shown) -> {
        throw new IllegalStateException("nobody types " + words);
      };
}
