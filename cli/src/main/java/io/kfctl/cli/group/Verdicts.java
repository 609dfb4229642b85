package io.kfctl.cli.group;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Style;
import io.kfctl.kafka.Verdict;

/** Verdicts in words. */
final class Verdicts {
  private Verdicts() {}

  /** For people two words, for programs one in camelCase. */
  static Cell cell(Verdict verdict) {
    Cell word = Cell.text(word(verdict));
    return Cell.of(words(verdict), word.json()).in(style(verdict));
  }

  static String words(Verdict verdict) {
    return switch (verdict) {
      case CAUGHT_UP -> "caught up";
      case CATCHING_UP -> "catching up";
      case STALLED -> "stalled";
      case STOPPED -> "stopped";
      case REWOUND -> "rewound";
      case BEHIND -> "behind";
      case UNKNOWN -> "unknown";
    };
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case CAUGHT_UP -> "caughtUp";
      case CATCHING_UP -> "catchingUp";
      default -> words(verdict);
    };
  }

  static Style style(Verdict verdict) {
    return switch (verdict) {
      case CAUGHT_UP -> Style.GOOD;
      case STALLED, STOPPED -> Style.BAD;
      default -> Style.WARNING;
    };
  }
}
