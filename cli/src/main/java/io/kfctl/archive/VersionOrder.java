package io.kfctl.archive;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders versions by their numbers: 17.0.9 before 17.0.10, 17.0.10 before 17.0.10+7. */
final class VersionOrder {
  static final Comparator<String> OLDEST_FIRST = VersionOrder::compare;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private VersionOrder() {}

  private static int compare(String left, String right) {
    List<BigInteger> lefts = numbers(left);
    List<BigInteger> rights = numbers(right);
    for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
      int order = lefts.get(i).compareTo(rights.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.size(), rights.size());
  }

  private static List<BigInteger> numbers(String version) {
    return NUMBER.matcher(version).results().map(MatchResult::group).map(BigInteger::new).toList();
  }
}
