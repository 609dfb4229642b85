package io.kfctl.cli.progress;

import io.kfctl.cli.console.Screen;
import io.kfctl.cli.output.SafeText;
import io.kfctl.progress.Progress;

/**
 * Progress as plain lines, for logs and for whoever asked to see everything: one when a task
 * begins, one when it ends, and one every ten seconds of a long copy.
 */
public final class LineProgress implements Progress {
  private static final long PAUSE_NANOS = 10_000_000_000L;

  private final Screen screen;
  private final Ticker ticker;

  public LineProgress(Screen screen, Ticker ticker) {
    this.screen = screen;
    this.ticker = ticker;
  }

  @Override
  public Task started(String where, String title, long totalBytes) {
    TaskState state = new TaskState(ticker, where, title, totalBytes);
    say(state, totalBytes > 0 ? " (" + Amounts.bytes(totalBytes) + ")" : "");
    return new LineTask(state);
  }

  private void say(TaskState state, String what) {
    screen.say(SafeText.line(ProgressText.subject(state) + what));
  }

  private final class LineTask implements Task {
    private final TaskState state;
    private long said = ticker.nanos();

    private LineTask(TaskState state) {
      this.state = state;
    }

    @Override
    public synchronized void advanced(long bytes) {
      state.advance(bytes);
      if (ticker.nanos() - said >= PAUSE_NANOS) {
        said = ticker.nanos();
        say(state, ": " + ProgressText.amounts(state));
      }
    }

    @Override
    public void finished() {
      say(state, ": " + ProgressText.done(state));
    }

    @Override
    public void failed(String reason) {
      say(state, ": failed: " + reason);
    }
  }
}
