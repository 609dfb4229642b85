package io.kfctl.cluster.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone meant who mistyped a word. */
public final class Suggestions {
  // Nobody mistypes a longer word; a hostile file could make the comparison slow.
  private static final int LONGEST = 100;

  private Suggestions() {}

  /**
   * The nearest of the known words, or empty when none is near: at most one edit in three letters,
   * where a swap of neighbours is one edit and case, dashes, dots and underscores count nothing.
   */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = bare(typed);
    int limit = Math.max(1, bare.length() / 3);
    return known.stream()
        .filter(word -> Math.abs(bare(word).length() - bare.length()) <= limit)
        .map(word -> new Candidate(word, distance(bare, bare(word))))
        .filter(candidate -> candidate.distance <= limit)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** The suggestion as a question, or empty. */
  public static String didYouMean(String typed, Collection<String> known) {
    return nearest(typed, known).map(word -> "did you mean '" + word + "'?").orElse("");
  }

  private record Candidate(String word, int distance) {}

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
  }

  /** Optimal string alignment distance: inserted, dropped, replaced, swapped letters. */
  static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int step(int[][] cost, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int best =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
