package io.kfctl.cli.console;

import io.kfctl.cli.output.SafeText;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Asks the person at the terminal; one question at a time, from any thread. */
public final class Questions {
  private static final Set<String> YES = Set.of("y", "yes");

  private final Console console;
  private final Screen screen;

  public Questions(Console console, Screen screen) {
    this.console = console;
    this.screen = screen;
  }

  /** Whether there is somebody to ask. */
  public boolean arePossible() {
    return console.canAsk();
  }

  /**
   * Goes on only after a yes.
   *
   * @param question for example "Restart kafka on node1?"
   * @throws UserError for any answer but yes, and when there is no terminal to ask on
   */
  public void confirm(String question) {
    requireTerminal(question);
    String answer = ask(question + " [y/N] ", console::readLine).orElse("");
    if (!YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
      throw declined();
    }
  }

  /**
   * Goes on only after the word was typed: for what cannot be undone.
   *
   * @throws UserError for any other answer, and when there is no terminal to ask on
   */
  public void confirmByTyping(String question, String word) {
    requireTerminal(question);
    String prompt = question + "\nType " + word + " to go on: ";
    if (!ask(prompt, console::readLine).orElse("").strip().equals(word)) {
      throw declined();
    }
  }

  /**
   * The next line of the input, for a command that reads one after the other.
   *
   * @param prompt shown where there is a terminal
   * @return empty when the input has ended
   */
  public Optional<String> line(String prompt) {
    return ask(console.canAsk() ? prompt : "", console::readLine);
  }

  /** Waits until Enter is pressed, or nothing more can be typed. */
  public void awaitEnter(String prompt) {
    ask(prompt, console::readLine);
  }

  /**
   * Asks for a secret, which the terminal does not show.
   *
   * @param question ends with a colon, for example {@code Password for root@node1:}
   * @return the answer, which the caller wipes after use; empty when there is no terminal, or
   *     nothing was typed
   */
  public Optional<char[]> password(String question) {
    return console.canAsk()
        ? ask(question + " ", this::readSecret).filter(answer -> answer.length > 0)
        : Optional.empty();
  }

  /** The terminal did not show the end of the line either. */
  private Optional<char[]> readSecret() {
    Optional<char[]> secret = console.readSecret();
    write("\n");
    return secret;
  }

  private void requireTerminal(String question) {
    if (!console.canAsk()) {
      throw UserError.usage(
          "there is no terminal to ask on: " + question, "add --yes to go on without being asked");
    }
  }

  private static UserError declined() {
    return new UserError(ExitCode.NO, "stopped: nothing was changed", "");
  }

  private <T> T ask(String prompt, Supplier<T> answer) {
    return screen.aside(
        () -> {
          write(SafeText.lines(prompt));
          return answer.get();
        });
  }

  private void write(String text) {
    try {
      console.talk().write(text);
      console.talk().flush();
    } catch (IOException e) {
      throw new UserError(ExitCode.USAGE, "the question cannot be shown", "", e);
    }
  }
}
