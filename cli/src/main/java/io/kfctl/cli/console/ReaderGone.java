package io.kfctl.cli.console;

import java.io.IOException;

/** Whoever read standard output has ended, as {@code head} does after its ten lines. */
public final class ReaderGone extends IOException {
  public ReaderGone(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
