package io.kfctl.cli.console;

import io.kfctl.error.UserError;
import java.io.Writer;
import java.util.Optional;

/**
 * The three streams that kfctl was started with, and what is at their other ends. Data goes to
 * standard output, everything said to people to standard error.
 */
public interface Console {

  /** Standard output. Throws {@link ReaderGone} when nobody reads any more. */
  Writer data();

  /** Standard error. */
  Writer talk();

  boolean dataIsTerminal();

  boolean talkIsTerminal();

  /** Whether a question would be seen and could be answered. */
  boolean canAsk();

  /** How large the terminal is now; 24 rows of 80 columns where there is none. */
  ScreenSize size();

  /**
   * The next line typed, without its end; empty when the input has ended.
   *
   * @throws UserError when it is not text in the input's encoding
   */
  Optional<String> readLine();

  /** As {@link #readLine}, while the terminal does not show what is typed. */
  Optional<char[]> readSecret();

  /** Rows and columns of a terminal, both at least 1. */
  record ScreenSize(int rows, int columns) {
    public static final ScreenSize USUAL = new ScreenSize(24, 80);

    public ScreenSize {
      if (rows < 1 || columns < 1) {
        throw new IllegalArgumentException("a screen of " + rows + " x " + columns);
      }
    }
  }
}
