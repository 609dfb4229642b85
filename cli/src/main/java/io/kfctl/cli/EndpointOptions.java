package io.kfctl.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Where the services are, for commands that operate a stack; a mixin. What is given here wins over
 * the cluster file and the context, so that kfctl works on any stack without a file.
 */
public final class EndpointOptions {
  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT,...",
      description = "Kafka brokers.")
  private Optional<String> bootstrapServer = Optional.empty();

  @Option(names = "--connect-url", paramLabel = "URL,...", description = "Kafka Connect workers.")
  private Optional<String> connectUrl = Optional.empty();

  @Option(names = "--registry-url", paramLabel = "URL,...", description = "Schema registries.")
  private Optional<String> registryUrl = Optional.empty();

  @Option(names = "--zookeeper", paramLabel = "HOST:PORT,...", description = "ZooKeeper servers.")
  private Optional<String> zookeeper = Optional.empty();

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Certificates in PEM that https is trusted by, in place of those that the Java trusts "
              + "(else $$KFCTL_CA_FILE).")
  private Optional<Path> caFile = Optional.empty();

  @Option(
      names = "--connect-login",
      paramLabel = "FILE",
      description =
          "Holds user:password for Connect, in place of a login in its URL (else "
              + "$$KFCTL_CONNECT_LOGIN).")
  private Optional<Path> connectLogin = Optional.empty();

  @Option(
      names = "--registry-login",
      paramLabel = "FILE",
      description =
          "Holds user:password for the schema registry, in place of a login in its URL (else "
              + "$$KFCTL_REGISTRY_LOGIN).")
  private Optional<Path> registryLogin = Optional.empty();

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description =
          "How to log in to Kafka: security.*, sasl.*, ssl.*, in the file of properties that its own "
              + "tools take (else $$KFCTL_COMMAND_CONFIG).")
  private Optional<Path> commandConfig = Optional.empty();

  public Optional<String> bootstrapServer() {
    return bootstrapServer;
  }

  public Optional<String> connectUrl() {
    return connectUrl;
  }

  public Optional<String> registryUrl() {
    return registryUrl;
  }

  public Optional<String> zookeeper() {
    return zookeeper;
  }

  /** The certificates that https is trusted by. */
  public Optional<Path> caFile() {
    return caFile;
  }

  /** The file that holds the login of Connect. */
  public Optional<Path> connectLogin() {
    return connectLogin;
  }

  /** The file that holds the login of the schema registry. */
  public Optional<Path> registryLogin() {
    return registryLogin;
  }

  /** The properties that Kafka's clients log in with. */
  public Optional<Path> commandConfig() {
    return commandConfig;
  }
}
