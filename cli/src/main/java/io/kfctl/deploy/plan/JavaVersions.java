package io.kfctl.deploy.plan;

import io.kfctl.archive.JdkPlatform;
import io.kfctl.deploy.facts.HostFacts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a Java can run the services on a host. */
final class JavaVersions {
  /** The plugins and Apicurio are compiled for 17. */
  private static final int OLDEST = 17;

  private static final Pattern VERSION = Pattern.compile("version \"(?:1\\.)?(\\d+)");

  private JavaVersions() {}

  /**
   * @param versionLine what its {@code java -version} says; empty when it is not there
   * @return what is wrong with it, or nothing
   */
  static Optional<String> problem(String home, Optional<String> versionLine) {
    if (versionLine.isEmpty()) {
      return Optional.of("has no Java at " + home + " (java.home)");
    }
    Matcher matcher = VERSION.matcher(versionLine.get());
    if (!matcher.find()) {
      return Optional.of("has a Java at " + home + " that says: " + versionLine.get());
    }
    if (Integer.parseInt(matcher.group(1)) < OLDEST) {
      return Optional.of(
          "has Java %s at %s (java.home), and %d or newer is needed"
              .formatted(matcher.group(1), home, OLDEST));
    }
    return Optional.empty();
  }

  /** Why a JDK built for a platform does not run on the host, or nothing. */
  static Optional<String> misfit(JdkPlatform platform, HostFacts facts) {
    if (!platform.runsOn(facts.architecture())) {
      return Optional.of(
          "it is for %s, the host is %s".formatted(platform.arch(), facts.architecture()));
    }
    return platform
        .minimumGlibc()
        .filter(needed -> facts.glibc().filter(has -> compare(has, needed) >= 0).isEmpty())
        .map(
            needed ->
                "it needs glibc %s, the host (%s) has %s"
                    .formatted(needed, facts.os().prettyName(), facts.glibc().orElse("none")));
  }

  /** By number, part for part: 2.4 is older than 2.34. */
  static int compare(String one, String other) {
    String[] left = one.split("\\.");
    String[] right = other.split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = Integer.compare(part(left, i), part(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int part(String[] parts, int index) {
    return index < parts.length && parts[index].matches("\\d{1,6}")
        ? Integer.parseInt(parts[index])
        : 0;
  }
}
