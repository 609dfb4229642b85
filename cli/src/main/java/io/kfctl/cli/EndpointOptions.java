package io.kfctl.cli;

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
}
