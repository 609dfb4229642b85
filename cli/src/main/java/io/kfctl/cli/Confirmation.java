package io.kfctl.cli;

import io.kfctl.cli.console.Questions;
import picocli.CommandLine.Option;

/** {@code --yes}, for every command that changes something; a mixin. */
public final class Confirmation {
  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask, go on.")
  private boolean yes;

  /** Whether the user has said yes beforehand. */
  public boolean isGiven() {
    return yes;
  }

  /** Goes on when {@code --yes} was given or the answer is yes; see {@link Questions#confirm}. */
  public void orAsk(Questions questions, String question) {
    if (!yes) {
      questions.confirm(question);
    }
  }

  /** As {@link #orAsk}, where the word must be typed; see {@link Questions#confirmByTyping}. */
  public void orAskToType(Questions questions, String question, String word) {
    if (!yes) {
      questions.confirmByTyping(question, word);
    }
  }
}
