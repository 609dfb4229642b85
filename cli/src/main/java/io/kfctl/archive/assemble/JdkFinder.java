package io.kfctl.archive.assemble;

import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a JDK on this machine that a runtime can be made of. */
final class JdkFinder {
  private final List<Path> places;

  /**
   * @param places JDK homes, the best first; those that do not exist are passed over
   */
  JdkFinder(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /** The JDK that runs this, JAVA_HOME, and where distributions install JDKs. */
  static JdkFinder onThisMachine(Map<String, String> environment) {
    Stream<Path> running = Stream.of(Path.of(System.getProperty("java.home")));
    Stream<Path> named = Stream.ofNullable(environment.get("JAVA_HOME")).map(Path::of);
    Stream<Path> installed = Stream.of("/usr/lib/jvm", "/usr/local/java").flatMap(JdkFinder::below);
    return new JdkFinder(Stream.of(running, named, installed).flatMap(homes -> homes).toList());
  }

  private static Stream<Path> below(String folder) {
    try (Stream<Path> homes = Files.list(Path.of(folder))) {
      return homes.sorted().toList().stream();
    } catch (IOException e) {
      // No such folder on this distribution.
      return Stream.empty();
    }
  }

  /**
   * @param feature the major version, for example {@code 17}
   * @param directory where a vendor's archive would help instead
   * @throws UserError that says why each of those found does not do
   */
  InstalledJdk find(String feature, Path directory) {
    List<InstalledJdk> found =
        places.stream()
            .flatMap(place -> realPath(place).stream())
            .distinct()
            .flatMap(home -> InstalledJdk.at(home).stream())
            .toList();
    return found.stream()
        .filter(jdk -> jdk.objectionTo(feature).isEmpty())
        .findFirst()
        .orElseThrow(() -> none(feature, directory, found));
  }

  private static Optional<Path> realPath(Path place) {
    try {
      return Optional.of(place.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static UserError none(String feature, Path directory, List<InstalledJdk> found) {
    String objections =
        found.stream()
            .map(jdk -> "\n  " + jdk.home() + " " + jdk.objectionTo(feature).orElseThrow())
            .collect(Collectors.joining());
    return UserError.failed(
        "no JDK " + feature + " on this machine to make an archive of:" + objections,
        "copy a vendor's JDK archive, such as jdk-"
            + feature
            + "_linux-"
            + InstalledJdk.arch()
            + "_bin.tar.gz, to "
            + directory
            + "; or set java.home in cluster.yaml to the JDK that"
            + " the hosts have; or install a whole JDK "
            + feature
            + " here (Debian: openjdk-"
            + feature
            + "-jdk-headless)");
  }
}
