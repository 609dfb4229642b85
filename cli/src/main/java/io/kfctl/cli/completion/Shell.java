package io.kfctl.cli.completion;

import java.util.Locale;

/** A shell that kfctl can complete words for. */
enum Shell {
  BASH,
  ZSH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
