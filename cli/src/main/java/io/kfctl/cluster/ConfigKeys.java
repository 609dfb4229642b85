package io.kfctl.cluster;

import io.kfctl.cluster.yaml.Quoted;
import io.kfctl.cluster.yaml.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private static final Set<String> UNLISTED_BROKER_KEYS =
      Set.of(
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

  /** Removed in Kafka 3.0 (upgrade notes of 3.0.0; KIP-738 for the converters). */
  private static final Map<String, String> REMOVED_BROKER_KEYS =
      Map.of(
          "host.name", "listeners",
          "port", "listeners",
          "advertised.host.name", "advertised.listeners",
          "advertised.port", "advertised.listeners");

  private static final Map<String, String> REMOVED_WORKER_KEYS =
      Map.of("rest.host.name", "listeners", "rest.port", "listeners");
  private static final List<String> REMOVED_WORKER_PREFIXES =
      List.of("internal.key.converter", "internal.value.converter");

  /**
   * What is to be said of this key, or empty when it is known, or when there is no list.
   *
   * @param service whose {@code properties} hold the key
   * @param kafkaVersion the version of Kafka, of which Connect is a part
   */
  public Optional<Remark> unknown(Role service, String kafkaVersion, String key) {
    return switch (service) {
      case KAFKA -> brokerKey(kafkaVersion, key);
      case CONNECT -> workerKey(kafkaVersion, key);
      case ZOOKEEPER, SCHEMA_REGISTRY -> Optional.empty();
    };
  }

  private Optional<Remark> brokerKey(String version, String key) {
    Set<String> known = list("kafka", version);
    if (known.isEmpty() || hasPrefix(key, FREE_BROKER_PREFIXES)) {
      return Optional.empty();
    }
    if (REMOVED_BROKER_KEYS.containsKey(key)) {
      return removed(key, "use " + REMOVED_BROKER_KEYS.get(key));
    }
    known.addAll(UNLISTED_BROKER_KEYS);
    boolean forListener =
        key.startsWith("listener.name.") && known.stream().anyMatch(k -> key.endsWith("." + k));
    return forListener ? Optional.empty() : check("kafka " + version, key, "", known);
  }

  private Optional<Remark> workerKey(String version, String key) {
    Set<String> known = list("connect", version);
    if (known.isEmpty() || hasPrefix(key, FREE_WORKER_PREFIXES)) {
      return Optional.empty();
    }
    if (REMOVED_WORKER_KEYS.containsKey(key)) {
      return removed(key, "use " + REMOVED_WORKER_KEYS.get(key));
    }
    if (hasPrefix(key, REMOVED_WORKER_PREFIXES)) {
      return removed(key, "remove it: Connect keeps its own records as JSON");
    }
    for (String client : CLIENTS) {
      Set<String> clientKeys = list(client, version);
      if (key.startsWith(client + ".") && !known.contains(key) && !clientKeys.isEmpty()) {
        return check("the " + client + " of " + version, key, client + ".", clientKeys);
      }
    }
    return check("connect " + version, key, "", known);
  }

  private static Optional<Remark> check(
      String program, String key, String prefix, Set<String> known) {
    String bare = key.substring(prefix.length());
    if (known.contains(bare)) {
      return Optional.empty();
    }
    // retention.ms is a topic's name for what the broker calls log.retention.ms.
    Optional<String> meant =
        Suggestions.nearest(bare, known)
            .or(() -> known.stream().filter(k -> k.endsWith("." + bare)).sorted().findFirst());
    return Optional.of(
        new Remark(
            program + " does not know the key " + Quoted.text(key),
            meant.map(word -> "did you mean '" + prefix + word + "'?").orElse("")));
  }

  private static Optional<Remark> removed(String key, String advice) {
    String message = Quoted.text(key) + " was removed in Kafka 3.0 and is ignored";
    return Optional.of(new Remark(message, advice));
  }

  private static boolean hasPrefix(String key, List<String> prefixes) {
    return prefixes.stream().anyMatch(key::startsWith);
  }

  private static Set<String> list(String kind, String version) {
    String name = "/config-keys/" + kind + "-" + version + ".txt";
    try (InputStream in = ConfigKeys.class.getResourceAsStream(name)) {
      if (in == null) {
        return Set.of();
      }
      return new HashSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
