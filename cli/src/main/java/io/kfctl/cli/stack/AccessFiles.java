package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files that say how services are entered: a flag names one, or else a variable. They are files
 * since what stands on a command line can be read by everybody on the machine.
 */
record AccessFiles(EndpointOptions options, Map<String, String> environment) {

  /** Certificates that https is trusted by. */
  Optional<Path> authority() {
    return options.caFile().or(() -> variable("KFCTL_CA_FILE"));
  }

  /** The login of Connect. */
  Optional<Path> connectLogin() {
    return options.connectLogin().or(() -> variable("KFCTL_CONNECT_LOGIN"));
  }

  /** Properties of Kafka's clients. */
  Optional<Path> commandConfig() {
    return options.commandConfig().or(() -> variable("KFCTL_COMMAND_CONFIG"));
  }

  private Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty()).map(Path::of);
  }
}
