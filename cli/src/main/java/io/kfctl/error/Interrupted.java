package io.kfctl.error;

/** The user pressed Ctrl-C while something was waited for. */
public final class Interrupted extends UserError {
  public Interrupted() {
    super(ExitCode.INTERRUPTED, "interrupted", "");
  }
}
