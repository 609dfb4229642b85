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
      description = "Kafka brokers, in place of those of the cluster file.")
  private Optional<String> bootstrapServer = Optional.empty();

  @Option(
      names = "--connect-url",
      paramLabel = "URL,...",
      description = "Kafka Connect workers, in place of those of the cluster file.")
  private Optional<String> connectUrl = Optional.empty();

  @Option(
      names = "--registry-url",
      paramLabel = "URL,...",
      description = "Schema registries, in place of those of the cluster file.")
  private Optional<String> registryUrl = Optional.empty();

  @Option(
      names = "--zookeeper",
      paramLabel = "HOST:PORT,...",
      description = "ZooKeeper servers, in place of those of the cluster file.")
  private Optional<String> zookeeper = Optional.empty();

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Certificates in PEM that https of Connect and registry is trusted by, in place of those that "
              + "the Java trusts; else the file that $$KFCTL_CA_FILE names, else that of the context.")
  private Optional<Path> caFile = Optional.empty();

  @Option(
      names = "--connect-login",
      paramLabel = "FILE",
      description =
          "A file that holds user:password for Connect, in place of a login in its URL; else the file "
              + "that $$KFCTL_CONNECT_LOGIN names, else that of the context.")
  private Optional<Path> connectLogin = Optional.empty();

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description =
          "Properties of Kafka's own clients that say how to log in (security.*, sasl.*, ssl.*), as its "
              + "tools take them; else the file that $$KFCTL_COMMAND_CONFIG names, else that of the context.")
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

  /** The properties that Kafka's clients log in with. */
  public Optional<Path> commandConfig() {
    return commandConfig;
  }
}
