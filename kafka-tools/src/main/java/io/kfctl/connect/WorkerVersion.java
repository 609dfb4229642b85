package io.kfctl.connect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares versions of Kafka Connect. */
final class WorkerVersion {
  private static final Pattern SHAPE = Pattern.compile("(\\d+)\\.(\\d+).*");

  /** Confluent numbers its own releases: 7.4.0-ccs is Kafka 3.4, 8.0.0-ccs is 4.0. */
  private static final Pattern CONFLUENT = Pattern.compile(".*-c(cs|e).*");

  private static final int AHEAD = 4;

  private WorkerVersion() {}

  /** A version that cannot be read is taken for a new one: the worker itself will say no. */
  static boolean isAtLeast(String version, String needed) {
    Matcher actual = SHAPE.matcher(version);
    Matcher least = SHAPE.matcher(needed);
    if (!actual.matches() || !least.matches()) {
      return true;
    }
    int ahead = CONFLUENT.matcher(version).matches() ? AHEAD : 0;
    int major = Integer.parseInt(actual.group(1)) - ahead;
    int leastMajor = Integer.parseInt(least.group(1));
    return major > leastMajor
        || (major == leastMajor
            && Integer.parseInt(actual.group(2)) >= Integer.parseInt(least.group(2)));
  }
}
