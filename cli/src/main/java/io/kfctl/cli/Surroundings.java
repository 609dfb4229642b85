package io.kfctl.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a run of kfctl finds around it.
 *
 * @param environment the environment variables
 * @param workingDirectory where relative paths on the command line begin; absolute
 * @param home the user's home
 */
public record Surroundings(
    Map<String, String> environment, Path workingDirectory, Path home, Clock clock) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Where kfctl keeps what belongs to the user: {@code $KFCTL_HOME}, else {@code ~/.kfctl}. */
  public Path kfctlHome() {
    String given = environment.getOrDefault("KFCTL_HOME", "");
    return given.isEmpty() ? home.resolve(".kfctl") : workingDirectory.resolve(given);
  }
}
