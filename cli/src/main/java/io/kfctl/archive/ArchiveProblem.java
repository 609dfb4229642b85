package io.kfctl.archive;

import io.kfctl.archive.PackageState.State;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Path;

/** A file of the packages directory that cannot be used, and why. */
final class ArchiveProblem extends UserError {
  private final State state;

  ArchiveProblem(State state, String message, String hint) {
    super(ExitCode.FAILED, message, hint);
    this.state = state;
  }

  static ArchiveProblem unreadable(Path file, IOException cause) {
    return new ArchiveProblem(
        State.UNREADABLE, "cannot read " + file + ": " + cause, "make the file readable");
  }

  State state() {
    return state;
  }
}
