package io.kfctl.cli;

import java.util.List;

/**
 * A command, or a mixin of one, that knows what could be typed for one of its options or
 * parameters. Its other options have been read before it is asked, as far as they could be.
 */
public interface Completes {
  /**
   * The names that there are; empty for what it knows nothing of. May throw what the command itself
   * would, and may take long: whoever asks waits a moment only and shows nothing then.
   *
   * @param argument an option's longest name, such as {@code --host}, or a parameter's label, such
   *     as {@code TOPIC}
   */
  List<String> candidates(String argument);
}
