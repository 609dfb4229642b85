package io.kfctl.cli.progress;

import io.kfctl.cli.output.DisplayWidth;
import io.kfctl.cli.output.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The words of progress. */
final class ProgressText {
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 5;

  /** Fixed, so that all bars are equally long and do not twitch; with the bar's own brackets. */
  private static final int ROOM_FOR_AMOUNTS = 42;

  private static final int ROOM_FOR_TIME = 10;
  private static final int SHORTEST_TITLE = 20;

  private ProgressText() {}

  /** {@code node1: copy kafka.tgz}. */
  static String subject(TaskState state) {
    return state.where().isEmpty() ? state.title() : state.where() + ": " + state.title();
  }

  /** {@code 45 % of 98.5 MB, 12.3 MB/s, 4 s left}. */
  static String amounts(TaskState state) {
    if (!state.countsBytes()) {
      return Amounts.duration(state.elapsed());
    }
    List<String> parts = new ArrayList<>();
    parts.add(percent(state) + " of " + Amounts.bytes(state.totalBytes()));
    state.bytesPerSecond().ifPresent(rate -> parts.add(Amounts.bytes(rate) + "/s"));
    state.remaining().ifPresent(time -> parts.add(Amounts.duration(time) + " left"));
    return String.join(", ", parts);
  }

  /** {@code done, 98.5 MB in 8.1 s}. */
  static String done(TaskState state) {
    String time = Amounts.duration(state.elapsed());
    return state.bytes() > 0
        ? "done, " + Amounts.bytes(state.bytes()) + " in " + time
        : "done in " + time;
  }

  /**
   * One live line: {@code node1 copy kafka.tgz [=====> ] 45 % of 98.5 MB, 12.3 MB/s, 4 s left}. The
   * bar takes what room there is, and gives way to the numbers.
   *
   * @param where columns for the host, so that the lines of several hosts are aligned
   * @param title columns for the title, which is shortened to them
   * @param columns for the whole line
   */
  static String live(TaskState state, int where, int title, int columns) {
    String host = DisplayWidth.padRight(SafeText.line(state.where()), where);
    String begin = where == 0 ? "" : host + "  ";
    String task = DisplayWidth.shorten(SafeText.line(state.title()), title);
    begin += DisplayWidth.padRight(task, title) + "  ";
    int room = columns - DisplayWidth.of(begin) - ROOM_FOR_AMOUNTS;
    return begin + (state.countsBytes() ? bar(state.fraction(), room) : "") + amounts(state);
  }

  /** Columns for titles beside the hosts, so that the numbers after them can be seen. */
  static int roomForTitle(int where, boolean countsBytes, int columns) {
    int gaps = where == 0 ? 2 : 4;
    int numbers = countsBytes ? ROOM_FOR_AMOUNTS : ROOM_FOR_TIME;
    return Math.max(SHORTEST_TITLE, columns - where - gaps - numbers);
  }

  private static String bar(double fraction, int room) {
    int width = Math.min(room, LONGEST_BAR);
    if (width < SHORTEST_BAR) {
      return "";
    }
    int done = (int) (fraction * width);
    String arrow = done == width ? "" : ">";
    return "[" + "=".repeat(done) + arrow + " ".repeat(width - done - arrow.length()) + "] ";
  }

  private static String percent(TaskState state) {
    return String.format("%3d %%", (int) (state.fraction() * 100));
  }
}
