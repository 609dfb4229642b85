package io.kfctl.connect;

import java.time.Duration;

/** A clock that only moves when somebody waits. */
public final class FakeTiming implements Timing {
  private Duration now = Duration.ZERO;

  @Override
  public Duration now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    now = now.plus(duration);
  }
}
