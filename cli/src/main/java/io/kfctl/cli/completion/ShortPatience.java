package io.kfctl.cli.completion;

import io.kfctl.cli.console.Talk;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Waits for live names as long as someone waits who pressed a key. Where a stack does not answer
 * there are none, and it is told only to who asked for more: a line that is being typed is no place
 * for errors.
 */
final class ShortPatience implements Function<Supplier<List<String>>, List<String>> {
  private static final long MILLISECONDS = 800;

  private final Talk talk;

  ShortPatience(Talk talk) {
    this.talk = talk;
  }

  @Override
  public List<String> apply(Supplier<List<String>> names) {
    FutureTask<List<String>> task = new FutureTask<>(names::get);
    Thread thread = new Thread(task, "live names");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      talk.detail("no live names: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }
}
