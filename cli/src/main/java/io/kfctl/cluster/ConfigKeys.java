package io.kfctl.cluster;

import io.kfctl.cluster.yaml.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which settings a version of Kafka or Connect does not know. The lists were taken from that
 * version's own definitions when kfctl was built; of a version without a list nothing is said.
 */
public final class ConfigKeys {

  /**
   * @param message what is the matter with the key
   * @param advice what to write instead, or empty
   */
  public record Remark(String message, String advice) {}

  // kafka.security.authorizer.AclAuthorizer of Kafka 3.4 and org.apache.kafka.common.config
  // .AbstractConfig read these themselves, so that no definition names them.
  private static final List<String> UNDEFINED_BROKER_KEYS =
      List.of(
          "config.providers",
          "super.users",
          "allow.everyone.if.no.acl.found",
          "authorizer.zookeeper.url",
          "authorizer.zookeeper.connection.timeout.ms",
          "authorizer.zookeeper.session.timeout.ms",
          "authorizer.zookeeper.max.in.flight.requests");
  private static final List<String> FREE_BROKER_PREFIXES =
      List.of("config.providers.", "metrics.context.");
  private static final List<String> FREE_WORKER_PREFIXES =
      List.of(
          "config.providers.",
          "metrics.context.",
          "key.converter.",
          "value.converter.",
          "header.converter.",
          "config.storage.",
          "offset.storage.",
          "status.storage.",
          "listeners.https.",
          "admin.listeners.https.");
  private static final List<String> CLIENTS = List.of("producer", "consumer", "admin");

  // Removed in Kafka 3.0: upgrade notes of 3.0.0, and KIP-738 for the converters.
  private static final Map<String, String> REMOVED_BROKER_KEYS =
      Map.of(
          "host.name", "use listeners",
          "port", "use listeners",
          "advertised.host.name", "use advertised.listeners",
          "advertised.port", "use advertised.listeners");
  private static final Map<String, String> REMOVED_WORKER_KEYS =
      Map.of("rest.host.name", "use listeners", "rest.port", "use listeners");
  private static final List<String> REMOVED_WORKER_PREFIXES =
      List.of("internal.key.converter", "internal.value.converter");

  private final Map<String, Optional<KeyList>> lists = new ConcurrentHashMap<>();

  /**
   * What is to be said of this key, or empty when it is known, or when there is no list.
   *
   * @param service whose {@code properties} hold the key
   * @param kafkaVersion the version of Kafka, of which Connect is a part
   */
  public Optional<Remark> unknown(Role service, String kafkaVersion, String key) {
    return switch (service) {
      case KAFKA -> list("kafka", kafkaVersion).flatMap(known -> broker(known, kafkaVersion, key));
      case CONNECT ->
          list("connect", kafkaVersion).flatMap(known -> worker(known, kafkaVersion, key));
      case ZOOKEEPER, SCHEMA_REGISTRY -> Optional.empty();
    };
  }

  private static Optional<Remark> broker(KeyList known, String version, String key) {
    if (REMOVED_BROKER_KEYS.containsKey(key)) {
      return removed(key, REMOVED_BROKER_KEYS.get(key));
    }
    boolean free =
        hasPrefix(key, FREE_BROKER_PREFIXES)
            || (key.startsWith("listener.name.") && known.endsWithKnown(key));
    return free ? Optional.empty() : check("kafka " + version, key, "", known);
  }

  private Optional<Remark> worker(KeyList known, String version, String key) {
    if (REMOVED_WORKER_KEYS.containsKey(key)) {
      return removed(key, REMOVED_WORKER_KEYS.get(key));
    }
    if (hasPrefix(key, REMOVED_WORKER_PREFIXES)) {
      return removed(key, "remove it: Connect keeps its own records as JSON");
    }
    if (known.contains(key) || hasPrefix(key, FREE_WORKER_PREFIXES)) {
      return Optional.empty();
    }
    Optional<String> client = CLIENTS.stream().filter(c -> key.startsWith(c + ".")).findFirst();
    return client.isPresent()
        ? client(client.get(), version, key)
        : check("connect " + version, key, "", known);
  }

  /** Settings for the clients that the worker makes for its connectors. */
  private Optional<Remark> client(String client, String version, String key) {
    String program = "the " + client + " of kafka " + version;
    return list(client, version).flatMap(known -> check(program, key, client + ".", known));
  }

  private static Optional<Remark> check(String program, String key, String prefix, KeyList known) {
    String bare = key.substring(prefix.length());
    if (known.contains(bare)) {
      return Optional.empty();
    }
    String advice =
        known.nearest(bare).map(meant -> "did you mean '" + prefix + meant + "'?").orElse("");
    String message = program + " does not know the key " + Quoted.text(key);
    return Optional.of(new Remark(message, advice));
  }

  private static Optional<Remark> removed(String key, String advice) {
    String message = Quoted.text(key) + " was removed in Kafka 3.0 and is ignored";
    return Optional.of(new Remark(message, advice));
  }

  private static boolean hasPrefix(String key, List<String> prefixes) {
    return prefixes.stream().anyMatch(key::startsWith);
  }

  private Optional<KeyList> list(String kind, String version) {
    List<String> more = kind.equals("kafka") ? UNDEFINED_BROKER_KEYS : List.of();
    return lists.computeIfAbsent(kind + "-" + version, any -> KeyList.load(kind, version, more));
  }
}
