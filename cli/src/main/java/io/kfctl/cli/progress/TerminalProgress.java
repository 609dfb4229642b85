package io.kfctl.cli.progress;

import io.kfctl.cli.console.Screen;
import io.kfctl.cli.output.DisplayWidth;
import io.kfctl.cli.output.SafeText;
import io.kfctl.cli.output.Style;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Progress on a terminal: a live line for each task that runs, ten times a second, and a line that
 * stays for each that has ended, unless that was over before one could look at it.
 */
public final class TerminalProgress implements Progress {
  private static final long PAUSE_MILLIS = 100;
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  private final Screen screen;
  private final Ticker ticker;
  private final boolean colour;
  private final ScheduledExecutorService painter;
  private final List<TaskState> running = new ArrayList<>();
  private ScheduledFuture<?> painting;

  /**
   * @param painter paints while tasks run; a single thread, which must not keep the program alive
   */
  public TerminalProgress(
      Screen screen, Ticker ticker, boolean colour, ScheduledExecutorService painter) {
    this.screen = screen;
    this.ticker = ticker;
    this.colour = colour;
    this.painter = painter;
  }

  @Override
  public synchronized Task started(String where, String title, long totalBytes) {
    TaskState state = new TaskState(ticker, where, title, totalBytes);
    running.add(state);
    if (running.size() == 1) {
      painting = painter.scheduleAtFixedRate(this::paint, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return new TerminalTask(state);
  }

  private synchronized void paint() {
    int where = widest(TaskState::where);
    int columns = running.isEmpty() ? 0 : screen.columns();
    boolean countsBytes = running.stream().anyMatch(TaskState::countsBytes);
    int room = ProgressText.roomForTitle(where, countsBytes, columns);
    int title = Math.min(widest(TaskState::title), room);
    screen.show(
        running.stream().map(task -> ProgressText.live(task, where, title, columns)).toList());
  }

  private int widest(Function<TaskState, String> part) {
    ToIntFunction<TaskState> width = state -> DisplayWidth.of(SafeText.line(part.apply(state)));
    return running.stream().mapToInt(width).max().orElse(0);
  }

  private synchronized void ended(TaskState state) {
    running.remove(state);
    if (running.isEmpty()) {
      painting.cancel(false);
    }
    paint();
  }

  private synchronized void ended(TaskState state, Style style, String how) {
    ended(state);
    String text = SafeText.line(how);
    String subject = SafeText.line(ProgressText.subject(state));
    screen.say(subject + ": " + (colour ? style.paint(text) : text));
  }

  private final class TerminalTask implements Task {
    private final TaskState state;

    private TerminalTask(TaskState state) {
      this.state = state;
    }

    @Override
    public void advanced(long bytes) {
      state.advance(bytes);
    }

    @Override
    public void finished() {
      if (state.elapsed().compareTo(A_MOMENT) < 0) {
        ended(state);
      } else {
        ended(state, Style.GOOD, ProgressText.done(state));
      }
    }

    @Override
    public void failed(String reason) {
      ended(state, Style.BAD, "failed: " + reason);
    }
  }
}
