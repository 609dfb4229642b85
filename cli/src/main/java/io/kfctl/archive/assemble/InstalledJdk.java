package io.kfctl.archive.assemble;

import io.kfctl.archive.JdkPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK on this machine.
 *
 * @param home its real path
 * @param version for example {@code 17.0.15}
 */
record InstalledJdk(Path home, String version) {

  /** The JDK at this path; empty where its {@code release} file does not tell a version. */
  static Optional<InstalledJdk> at(Path home) {
    Properties release = new Properties();
    try (java.io.Reader in = Files.newBufferedReader(home.resolve("release"))) {
      release.load(in);
      return Optional.ofNullable(release.getProperty("JAVA_VERSION"))
          .map(version -> new InstalledJdk(home, version.replace("\"", "")));
    } catch (IOException | IllegalArgumentException e) {
      // No release file: no JDK, or one that cannot be told apart.
      return Optional.empty();
    }
  }

  /** For example {@code 17}. */
  String feature() {
    return version.split("[.+-]", 2)[0];
  }

  /** The architecture of this machine, as {@link JdkPlatform} names it. */
  static String arch() {
    return JdkPlatform.archOf(System.getProperty("os.arch"));
  }

  Path jlink() {
    return home.resolve("bin/jlink");
  }

  /** Why no runtime can be made of it; empty when one can. */
  Optional<String> objectionTo(String wantedFeature) {
    if (!feature().equals(wantedFeature)) {
      return Optional.of("is Java " + version);
    }
    if (!Files.isExecutable(jlink())) {
      return Optional.of("has no bin/jlink, so it is no JDK");
    }
    return Files.isReadable(home.resolve("jmods/java.base.jmod"))
        ? Optional.empty()
        : Optional.of("has no jmods");
  }
}
