package io.kfctl.cluster.context;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A name for one stack: the cluster file that describes it, or where its services answer; and how
 * these are entered.
 *
 * @param clusterFile absolute; with it there are no endpoints
 * @param settings what is said of the stack; each value keeps its key's rule
 */
public record Context(String name, Optional<Path> clusterFile, Map<ContextKey, String> settings) {
  public Context {
    settings = Map.copyOf(settings);
    if (clusterFile.filter(file -> !file.isAbsolute()).isPresent()) {
      throw new IllegalArgumentException(clusterFile.get() + " is not an absolute path");
    }
    boolean endpoints = settings.keySet().stream().anyMatch(ContextKey::isEndpoint);
    if (clusterFile.isPresent() == endpoints) {
      throw new IllegalArgumentException("a context holds a cluster file, or endpoints");
    }
  }

  /** A context whose stack kfctl installed, or could. */
  public static Context ofFile(String name, Path clusterFile) {
    return new Context(name, Optional.of(clusterFile), Map.of());
  }

  /** A context whose stack is only operated; at least one of the settings is an endpoint. */
  public static Context ofEndpoints(String name, Map<ContextKey, String> settings) {
    return new Context(name, Optional.empty(), settings);
  }

  public Optional<String> setting(ContextKey key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** Never the endpoints: a URL may hold a password. */
  @Override
  public String toString() {
    return name + clusterFile.map(file -> " (" + file + ")").orElse(" (endpoints)");
  }
}
