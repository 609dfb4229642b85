package io.kfctl.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Looks at one group again and again, and says how it gets on. Consumers commit from time to time,
 * the tasks of a sink connector once a minute unless told otherwise ({@code
 * offset.flush.interval.ms}): so it takes 90 seconds without a commit until a group counts as
 * stalled.
 */
public final class LagHistory {
  /** For so long a group may commit nothing and still be at work. */
  public static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int MOST_LAGS = 20;

  private final Deque<Look> looks = new ArrayDeque<>();
  private final Deque<OptionalLong> lags = new ArrayDeque<>();
  private Duration first = Duration.ZERO;
  private Duration moved = Duration.ZERO;
  private boolean advanced;
  private boolean rewound;

  private record Look(Duration when, Map<PartitionId, Long> committed, OptionalLong lag) {}

  /** Where the lag goes. */
  public enum Trend {
    RISING,
    FALLING,
    STEADY,
    /** There was one look only, or a lag is unknown. */
    UNKNOWN
  }

  /**
   * What is known after a look.
   *
   * @param rate records read a second, over the last minute and a half; below zero after a rewind,
   *     none at the first look
   * @param lags the last of them, the newest at the end, at most 20
   */
  public record Progress(
      GroupLag lag, Verdict verdict, OptionalDouble rate, Trend trend, List<OptionalLong> lags) {
    public Progress {
      lags = List.copyOf(lags);
    }
  }

  /**
   * Takes one more look.
   *
   * @param now since some fixed point, later than at the look before
   */
  public Progress add(Duration now, GroupLag group) {
    Map<PartitionId, Long> offsets = offsets(group);
    if (looks.isEmpty()) {
      first = now;
      moved = now;
    } else {
      compare(now, looks.peekLast().committed(), offsets);
    }
    looks.add(new Look(now, offsets, group.lag()));
    while (looks.size() > 2 && now.minus(looks.peekFirst().when()).compareTo(PATIENCE) > 0) {
      looks.removeFirst();
    }
    lags.add(group.lag());
    if (lags.size() > MOST_LAGS) {
      lags.removeFirst();
    }
    return new Progress(group, verdict(now, group), rate(), trend(), List.copyOf(lags));
  }

  private static Map<PartitionId, Long> offsets(GroupLag group) {
    Map<PartitionId, Long> offsets = new HashMap<>();
    for (PartitionLag partition : group.partitions()) {
      partition.committed().ifPresent(offset -> offsets.put(partition.id(), offset));
    }
    return offsets;
  }

  /**
   * A partition that goes back makes the whole group one that was set back. One that was not there
   * before says nothing yet.
   */
  private void compare(
      Duration now, Map<PartitionId, Long> committed, Map<PartitionId, Long> offsets) {
    boolean back = false;
    boolean on = false;
    for (Map.Entry<PartitionId, Long> offset : offsets.entrySet()) {
      long before = committed.getOrDefault(offset.getKey(), offset.getValue());
      back |= offset.getValue() < before;
      on |= offset.getValue() > before;
    }
    if (back) {
      rewound = true;
    } else if (on) {
      rewound = false;
    }
    if (back || on) {
      moved = now;
      advanced = on;
    }
  }

  private Verdict verdict(Duration now, GroupLag group) {
    Verdict once = Verdict.of(group);
    if (once == Verdict.CAUGHT_UP || once == Verdict.UNKNOWN) {
      return once;
    }
    if (rewound) {
      return Verdict.REWOUND;
    }
    if (once == Verdict.STOPPED) {
      return once;
    }
    if (now.minus(moved).compareTo(PATIENCE) >= 0) {
      return Verdict.STALLED;
    }
    return advanced && !moved.equals(first) ? Verdict.CATCHING_UP : Verdict.BEHIND;
  }

  private OptionalDouble rate() {
    Look from = looks.peekFirst();
    Look to = looks.peekLast();
    double seconds = to.when().minus(from.when()).toMillis() / 1000.0;
    return seconds > 0 ? OptionalDouble.of(read(from, to) / seconds) : OptionalDouble.empty();
  }

  /** Of the partitions that both looks know. */
  private static long read(Look from, Look to) {
    return to.committed().entrySet().stream()
        .filter(entry -> from.committed().containsKey(entry.getKey()))
        .mapToLong(entry -> entry.getValue() - from.committed().get(entry.getKey()))
        .sum();
  }

  private Trend trend() {
    OptionalLong from = looks.peekFirst().lag();
    OptionalLong to = looks.peekLast().lag();
    if (looks.size() < 2 || from.isEmpty() || to.isEmpty()) {
      return Trend.UNKNOWN;
    }
    int difference = Long.compare(to.getAsLong(), from.getAsLong());
    return difference == 0 ? Trend.STEADY : difference > 0 ? Trend.RISING : Trend.FALLING;
  }
}
