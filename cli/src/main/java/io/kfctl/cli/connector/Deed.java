package io.kfctl.cli.connector;

import io.kfctl.connect.Goal;
import java.util.Locale;

/** What was done to a connector, and what it should become by it. */
enum Deed {
  CREATED("start", "was created", Goal.RUNNING),
  UPDATED("start", "was updated", Goal.RUNNING),
  LEFT("wait for", "was left as it is", Goal.RUNNING),
  PAUSED("pause", "was told to pause", Goal.PAUSED),
  RESUMED("resume", "was told to go on", Goal.RUNNING),
  RESTARTED("restart", "was restarted", Goal.RUNNING),
  STOPPED("stop", "was told to stop", Goal.STOPPED),
  WAITED_FOR("wait for", "was waited for", Goal.RUNNING);

  private final String verb;
  private final String told;
  private final Goal goal;

  Deed(String verb, String told, Goal goal) {
    this.verb = verb;
    this.told = told;
    this.goal = goal;
  }

  /** For progress: {@code pause ddb-sink}. */
  String verb() {
    return verb;
  }

  /** For sentences that begin with the connector. */
  String told() {
    return told;
  }

  Goal goal() {
    return goal;
  }

  /** What a connector does that has not become what it should. */
  static String not(Goal wanted) {
    return wanted == Goal.RUNNING
        ? "does not run"
        : "is not " + wanted.state().name().toLowerCase(Locale.ROOT);
  }
}
