package io.kfctl.cli.progress;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when it is told to. */
final class FakeTicker implements Ticker {
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public long nanos() {
    return nanos.get();
  }

  void pass(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}
