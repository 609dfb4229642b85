package io.kfctl.cli.console;

import io.kfctl.cli.output.SafeText;
import io.kfctl.cli.output.Style;

/** What kfctl says to people, on standard error. */
public final class Talk {

  /** How much is said. */
  public enum Volume {
    /** Warnings and errors. */
    QUIET,
    /** Notes too. */
    NORMAL,
    /** Details too: what was read, where kfctl connected to. */
    VERBOSE
  }

  private final Screen screen;
  private final Volume volume;
  private final boolean colour;

  public Talk(Screen screen, Volume volume, boolean colour) {
    this.screen = screen;
    this.volume = volume;
    this.colour = colour;
  }

  /** Said to those who asked for more. */
  public void detail(String text) {
    if (volume == Volume.VERBOSE) {
      screen.say(painted(Style.FAINT, SafeText.lines(text)));
    }
  }

  public void note(String text) {
    if (volume != Volume.QUIET) {
      screen.say(SafeText.lines(text));
    }
  }

  public void warning(String text) {
    labelled("warning", Style.WARNING, text);
  }

  public void error(String text) {
    labelled("error", Style.BAD, text);
  }

  /** What to type next, each line for itself. */
  public void hint(String text) {
    text.lines().forEach(line -> labelled("hint", Style.HEADING, line));
  }

  public boolean isVerbose() {
    return volume == Volume.VERBOSE;
  }

  private void labelled(String label, Style style, String text) {
    screen.say(painted(style, label + ":") + " " + SafeText.lines(text));
  }

  private String painted(Style style, String text) {
    return colour ? style.paint(text) : text;
  }
}
