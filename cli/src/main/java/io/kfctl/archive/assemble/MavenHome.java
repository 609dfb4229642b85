package io.kfctl.archive.assemble;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the installed Maven, whose {@code conf/settings.xml} holds the global settings. */
final class MavenHome {
  private MavenHome() {}

  /**
   * As the {@code mvn} that the user would type: from MAVEN_HOME, else from where {@code mvn} on
   * the PATH really lies.
   *
   * @param environment the process's environment
   * @return empty where no Maven is installed, which is no obstacle
   */
  static Optional<Path> find(Map<String, String> environment) {
    Stream<Path> named = Stream.ofNullable(environment.get("MAVEN_HOME")).map(Path::of);
    Stream<Path> onPath =
        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, "mvn"))
            .filter(Files::isExecutable)
            .flatMap(mvn -> homeOf(mvn).stream());
    return Stream.concat(named, onPath)
        .filter(home -> Files.isRegularFile(home.resolve("conf/settings.xml")))
        .findFirst();
  }

  private static Optional<Path> homeOf(Path mvn) {
    try {
      return Optional.ofNullable(mvn.toRealPath().getParent()).map(Path::getParent);
    } catch (IOException e) {
      // A link that leads nowhere is no Maven.
      return Optional.empty();
    }
  }
}
