package io.kfctl.cli.progress;

import java.time.Duration;
import java.util.Locale;

/** Bytes and durations as people read them. */
public final class Amounts {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Amounts() {}

  /** In decimal units, as disks and networks are sold: {@code 98.5 MB}. */
  public static String bytes(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    boolean fraction = unit > 0 && amount < 99.95;
    return String.format(Locale.ROOT, fraction ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
  }

  /** {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}. */
  public static String duration(Duration duration) {
    if (duration.toMillis() < 9_950) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    Duration rounded = Duration.ofSeconds(Math.round(duration.toMillis() / 1000.0));
    if (rounded.toMinutes() == 0) {
      return rounded.toSeconds() + " s";
    }
    if (rounded.toHours() == 0) {
      return rounded.toMinutes() + " min " + rounded.toSecondsPart() + " s";
    }
    return rounded.toHours() + " h " + rounded.toMinutesPart() + " min";
  }
}
