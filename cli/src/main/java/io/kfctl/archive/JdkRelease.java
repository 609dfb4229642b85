package io.kfctl.archive;

import java.util.Locale;
import java.util.Optional;

/**
 * What a JDK says of itself in its {@code release} file, completed by what its archive's name says.
 */
public record JdkRelease(String version, JdkPlatform platform) {
  /**
   * The key that {@code packages assemble} adds to the {@code release} file: the oldest glibc that
   * the JDK runs with.
   */
  public static final String GLIBC = "KFCTL_GLIBC";

  static JdkRelease of(Inspection inspection, JdkFileName name) {
    String os = inspection.release().getOrDefault("OS_NAME", "linux");
    String arch = inspection.release().getOrDefault("OS_ARCH", name.arch());
    return new JdkRelease(
        inspection.release().getOrDefault("JAVA_VERSION", name.version()),
        new JdkPlatform(
            os.toLowerCase(Locale.ROOT),
            JdkPlatform.archOf(arch),
            Optional.ofNullable(inspection.release().get(GLIBC))));
  }

  /** Why it is not what its name promises, as the end of a sentence; empty when it is. */
  Optional<String> objectionTo(String feature, JdkFileName name) {
    if (!version.matches(feature + "(?:[.+-][0-9A-Za-z]+)*")) {
      return Optional.of("holds Java " + version + ", not Java " + feature);
    }
    if (!platform.os().equals("linux") || !platform.arch().equals(name.arch())) {
      String found = platform.os() + " " + platform.arch();
      return Optional.of("holds a JDK for " + found + ", not for linux " + name.arch());
    }
    return Optional.empty();
  }
}
