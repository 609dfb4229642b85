package io.kfctl.host.ssh;

import java.nio.file.Path;
import java.util.Map;

/**
 * What ssh settings may refer to on this machine.
 *
 * @param home the home folder of who types
 * @param user the name of who types
 * @param variables the environment variables
 */
public record SshEnvironment(Path home, String user, Map<String, String> variables) {
  public SshEnvironment {
    variables = Map.copyOf(variables);
  }

  /** The real one. */
  public static SshEnvironment ofThisProcess() {
    return new SshEnvironment(
        Path.of(System.getProperty("user.home")), System.getProperty("user.name"), System.getenv());
  }
}
