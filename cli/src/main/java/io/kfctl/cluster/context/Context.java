package io.kfctl.cluster.context;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name for one stack: the cluster file that describes it, or where its services answer.
 *
 * @param clusterFile absolute; with it there are no endpoints
 * @param bootstrapServer Kafka brokers, {@code HOST:PORT,...}
 * @param connectUrl Connect workers, {@code URL,...}; may hold a login
 * @param registryUrl schema registries, {@code URL,...}; may hold a login
 * @param zookeeper ZooKeeper servers, {@code HOST:PORT,...}
 */
public record Context(
    String name,
    Optional<Path> clusterFile,
    Optional<String> bootstrapServer,
    Optional<String> connectUrl,
    Optional<String> registryUrl,
    Optional<String> zookeeper) {
  public Context {
    if (clusterFile.filter(file -> !file.isAbsolute()).isPresent()) {
      throw new IllegalArgumentException(clusterFile.get() + " is not an absolute path");
    }
    boolean endpoints =
        Stream.of(bootstrapServer, connectUrl, registryUrl, zookeeper)
            .anyMatch(Optional::isPresent);
    if (clusterFile.isPresent() == endpoints) {
      throw new IllegalArgumentException("a context holds a cluster file, or endpoints");
    }
  }

  /** A context whose stack kfctl installed, or could. */
  public static Context ofFile(String name, Path clusterFile) {
    return new Context(
        name,
        Optional.of(clusterFile),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A context whose stack is only operated; at least one of the endpoints is given. */
  public static Context ofEndpoints(
      String name,
      Optional<String> bootstrapServer,
      Optional<String> connectUrl,
      Optional<String> registryUrl,
      Optional<String> zookeeper) {
    return new Context(name, Optional.empty(), bootstrapServer, connectUrl, registryUrl, zookeeper);
  }

  /** Never the endpoints: a URL may hold a password. */
  @Override
  public String toString() {
    return name + clusterFile.map(file -> " (" + file + ")").orElse(" (endpoints)");
  }
}
