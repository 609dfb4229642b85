package io.kfctl.cli.group;

import java.util.List;
import java.util.OptionalLong;

/** Numbers as a row of bars, each an eighth of the greatest in height. */
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final char UNKNOWN = '·';

  private Sparkline() {}

  static String of(List<OptionalLong> numbers) {
    long greatest = numbers.stream().mapToLong(number -> number.orElse(0)).max().orElse(0);
    StringBuilder line = new StringBuilder();
    for (OptionalLong number : numbers) {
      line.append(number.isPresent() ? bar(number.getAsLong(), greatest) : UNKNOWN);
    }
    return line.toString();
  }

  private static char bar(long number, long greatest) {
    int top = BARS.length() - 1;
    return BARS.charAt(greatest == 0 ? 0 : (int) Math.round((double) number * top / greatest));
  }
}
