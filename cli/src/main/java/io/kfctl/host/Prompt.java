package io.kfctl.host;

import java.util.Optional;

/** Asks the person at the terminal for a secret. One question at a time, from any thread. */
public interface Prompt {

  /** Nobody is there to answer. */
  Prompt NOBODY = question -> Optional.empty();

  /**
   * Asks without showing what is typed.
   *
   * @param question ends with a colon, for example {@code Password for root@node1:}
   * @return the answer, which the caller wipes after use; empty when there is no terminal, or
   *     nothing was typed
   */
  Optional<char[]> password(String question);
}
