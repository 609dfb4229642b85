package io.kfctl.cluster.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone meant who mistyped one of these words. */
public final class Suggestions {
  // Nobody mistypes a longer word; a hostile file could make the comparison slow.
  private static final int LONGEST = 100;
  private static final int MOST_EDITS = 3;

  private record Word(String text, String bare) {}

  private record Candidate(String text, int distance) {}

  private final List<Word> words;

  public Suggestions(Collection<String> words) {
    this.words = words.stream().sorted().map(word -> new Word(word, bare(word))).toList();
  }

  /**
   * The nearest of the words, or empty when none is near: at most one edit in three letters, and
   * three in all, where a swap of neighbours is one edit and case, dashes, dots and underscores
   * count nothing.
   */
  public Optional<String> nearest(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = bare(typed);
    int limit = Math.min(MOST_EDITS, Math.max(1, bare.length() / 3));
    return words.stream()
        .filter(word -> Math.abs(word.bare.length() - bare.length()) <= limit)
        .map(word -> new Candidate(word.text, distance(bare, word.bare, limit)))
        .filter(candidate -> candidate.distance <= limit)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::text);
  }

  /** The nearest as a question, or empty. */
  public String didYouMean(String typed) {
    return nearest(typed).map(word -> "did you mean '" + word + "'?").orElse("");
  }

  private static String bare(String word) {
    StringBuilder bare = new StringBuilder();
    word.toLowerCase(Locale.ROOT)
        .chars()
        .filter(letter -> letter != '-' && letter != '_' && letter != '.' && letter != ' ')
        .forEach(letter -> bare.append((char) letter));
    return bare.toString();
  }

  /**
   * Optimal string alignment distance: inserted, dropped, replaced and swapped letters. Once it is
   * sure to be above the limit, any number above the limit.
   */
  static int distance(String left, String right, int limit) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      int least = Integer.MAX_VALUE;
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
        least = Math.min(least, cost[i][j]);
      }
      if (least > limit + 1) { // a swap may still save one
        return least;
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
