package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.ContextKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files that say how services are entered: a flag names one, else a variable, else the context
 * that says where the service is. They are files since what stands on a command line can be read by
 * everybody on the machine.
 *
 * @param context only for the services that it places: its logins are not for others
 */
record AccessFiles(
    EndpointOptions options, Map<String, String> environment, Optional<Context> context) {

  AccessFiles with(Optional<Context> another) {
    return new AccessFiles(options, environment, another);
  }

  /** Certificates that https is trusted by. */
  Optional<Path> authority() {
    return named(options.caFile(), "KFCTL_CA_FILE", ContextKey.CA_FILE);
  }

  /** The login of Connect. */
  Optional<Path> connectLogin() {
    return named(options.connectLogin(), "KFCTL_CONNECT_LOGIN", ContextKey.CONNECT_LOGIN);
  }

  /** The login of the schema registry. */
  Optional<Path> registryLogin() {
    return named(options.registryLogin(), "KFCTL_REGISTRY_LOGIN", ContextKey.REGISTRY_LOGIN);
  }

  /** Properties of Kafka's clients. */
  Optional<Path> commandConfig() {
    return named(options.commandConfig(), "KFCTL_COMMAND_CONFIG", ContextKey.COMMAND_CONFIG);
  }

  private Optional<Path> named(Optional<Path> flag, String variable, ContextKey key) {
    return flag.or(
        () ->
            Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isEmpty())
                .or(() -> context.flatMap(c -> c.setting(key)))
                .map(Path::of));
  }
}
