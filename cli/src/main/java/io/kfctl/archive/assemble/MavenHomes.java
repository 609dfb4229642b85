package io.kfctl.archive.assemble;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Maven's settings lie.
 *
 * @param user the folder with the user's settings.xml and, unless that says otherwise, the local
 *     repository; neither need exist
 * @param installation the installed Maven, with the global settings in {@code conf/settings.xml};
 *     empty where none is installed, which is no obstacle
 */
record MavenHomes(Path user, Optional<Path> installation) {

  /**
   * Those of the {@code mvn} that the user would type: MAVEN_HOME, else where {@code mvn} on the
   * PATH really lies.
   *
   * @param environment the process's environment
   */
  static MavenHomes of(Map<String, String> environment) {
    return of(environment, Path.of(System.getProperty("user.home")));
  }

  /**
   * @param account the home that the system's accounts name, which Maven takes too; some services'
   *     accounts name one that there is not, and $HOME is all they have
   */
  static MavenHomes of(Map<String, String> environment, Path account) {
    Path home =
        Files.isDirectory(account)
            ? account
            : Optional.ofNullable(environment.get("HOME"))
                .filter(named -> !named.isEmpty())
                .map(Path::of)
                .orElse(account);
    return new MavenHomes(home.resolve(".m2"), installed(environment));
  }

  private static Optional<Path> installed(Map<String, String> environment) {
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
