package io.kfctl.cli.output;

import java.io.IOException;

/** The data could not be written: the disk is full, or nobody reads any more. */
public final class OutputFailed extends RuntimeException {
  private final IOException cause;

  public OutputFailed(IOException cause) {
    super("cannot write the output: " + cause.getMessage(), cause);
    this.cause = cause;
  }

  @Override
  public IOException getCause() {
    return cause;
  }
}
