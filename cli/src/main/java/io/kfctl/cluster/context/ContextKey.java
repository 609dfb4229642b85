package io.kfctl.cluster.context;

import io.kfctl.cluster.yaml.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What a context may say of its stack, besides naming a cluster file. */
public enum ContextKey {
  /** Kafka brokers, {@code HOST:PORT,...}. */
  BOOTSTRAP_SERVER("bootstrapServer", ContextRules.SERVERS),
  /** Connect workers, {@code URL,...}; may hold a login. */
  CONNECT_URL("connectUrl", ContextRules.URLS),
  /** Schema registries, {@code URL,...}; may hold a login. */
  REGISTRY_URL("registryUrl", ContextRules.URLS),
  /** ZooKeeper servers, {@code HOST:PORT,...}. */
  ZOOKEEPER("zookeeper", ContextRules.SERVERS),
  /** The absolute path of the certificates that https is trusted by. */
  CA_FILE("caFile", ContextRules.FILE),
  /** The absolute path of the file with Connect's login. */
  CONNECT_LOGIN("connectLogin", ContextRules.FILE),
  /** The absolute path of the file with the schema registry's login. */
  REGISTRY_LOGIN("registryLogin", ContextRules.FILE),
  /** The absolute path of the properties that Kafka's clients log in with. */
  COMMAND_CONFIG("commandConfig", ContextRules.FILE);

  private final String key;
  private final Rule rule;

  ContextKey(String key, Rule rule) {
    this.key = key;
    this.rule = rule;
  }

  /** Those that say where a service is; the others say how it is entered. */
  public static List<ContextKey> endpoints() {
    return Stream.of(values()).filter(ContextKey::isEndpoint).toList();
  }

  /** As contexts.yaml writes it. */
  public String key() {
    return key;
  }

  /** What its value must be. */
  public Rule rule() {
    return rule;
  }

  boolean isEndpoint() {
    return rule != ContextRules.FILE;
  }
}
