package io.kfctl.cli.playground;

import java.util.List;

/**
 * One step of the tour.
 *
 * @param title what it is about, in one line
 * @param before typed first
 * @param until what is waited for then
 * @param after typed to see what has changed
 */
record TourStep(String title, List<Typed> before, Until until, List<Typed> after) {
  TourStep {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What a step waits for. */
  enum Until {
    /** Nothing. */
    NOW,
    /** The sink has the rows of the source. */
    ARRIVED,
    /** As well, and it has said so: its offsets are committed every two seconds. */
    COMMITTED,
    /** The sink connector has failed. */
    SINK_FAILED
  }

  /** A command as a user types it, after {@code kfctl}. */
  record Typed(List<String> words) {
    Typed {
      words = List.copyOf(words);
    }

    static Typed of(String... words) {
      return new Typed(List.of(words));
    }

    /** As it is typed in a shell. */
    String line() {
      StringBuilder line = new StringBuilder("kfctl");
      words.forEach(word -> line.append(' ').append(quoted(word)));
      return line.toString();
    }

    private static String quoted(String word) {
      return word.matches("[A-Za-z0-9._/:=-]+") ? word : '"' + word + '"';
    }
  }
}
