package io.kfctl.cli.connector;

import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keys of a connector file that nobody reads. Connect says nothing of them, and some of these slips
 * are costly: a misspelt database.include.list captures every database. What a connector declares
 * is in Connect's answer to a validation; what it reads besides (settings handed on to a driver,
 * keys made of names the user chose) it does not say, so there only a near miss is taken for a
 * slip.
 */
final class UnknownKeys {
  /**
   * What Connect itself declares for every connector (ConnectorConfig, SourceConnectorConfig...).
   */
  private static final Set<String> OF_CONNECT =
      Set.of(
          "name",
          "connector.class",
          "tasks.max",
          "key.converter",
          "value.converter",
          "header.converter",
          "transforms",
          "predicates",
          "config.action.reload",
          "exactly.once.support",
          "transaction.boundary",
          "transaction.boundary.interval.ms",
          "offsets.storage.topic",
          "topic.creation.groups",
          "topics",
          "topics.regex");

  private static final List<String> NAMESPACES_OF_CONNECT =
      List.of(
          "transforms.",
          "predicates.",
          "key.converter.",
          "value.converter.",
          "header.converter.",
          "consumer.override.",
          "producer.override.",
          "admin.override.",
          "topic.creation.",
          "errors.");

  /** Handed on to drivers, clients and other parts, whose keys the connector does not declare. */
  private static final List<String> HANDED_ON =
      List.of(
          "database.",
          "driver.",
          "connection.",
          "hibernate.",
          "ddbsync.",
          "schema.history.internal.",
          "signal.",
          "notification.",
          "offset.storage.",
          "internal.");

  private UnknownKeys() {}

  /**
   * A key that is probably not read.
   *
   * @param meant the declared key that is nearest, if one is near
   */
  record UnknownKey(String key, Optional<String> meant) {
    /** One line for a warning. */
    String text() {
      return "'%s' is no key that the connector declares%s"
          .formatted(key, meant.map(word -> ": did you mean '" + word + "'?").orElse(""));
    }
  }

  /** The keys in question, in the order of the file; none when the connector declares nothing. */
  static List<UnknownKey> in(ConnectorConfig connector, Validation validation) {
    Set<String> declared =
        validation.fields().stream().map(Validation.Field::key).collect(Collectors.toSet());
    if (declared.stream().allMatch(UnknownKeys::isConnects)) {
      return List.of();
    }
    // Who wrote the right key did not mean it by another.
    Suggestions unused =
        new Suggestions(
            declared.stream().filter(key -> !connector.config().containsKey(key)).toList());
    List<String> named = namedParts(connector);
    List<UnknownKey> unknown = new ArrayList<>();
    for (String key : connector.config().keySet()) {
      if (declared.contains(key) || isConnects(key) || startsWithAny(key, named)) {
        continue;
      }
      Optional<String> meant = unused.nearest(key);
      if (meant.isPresent() || !startsWithAny(key, HANDED_ON)) {
        unknown.add(new UnknownKey(key, meant));
      }
    }
    return List.copyOf(unknown);
  }

  /** Debezium's "converters" lists names, each of which begins the keys of that converter. */
  private static List<String> namedParts(ConnectorConfig connector) {
    return List.of(connector.config().getOrDefault("converters", "").split(",")).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> name + ".")
        .toList();
  }

  private static boolean isConnects(String key) {
    return OF_CONNECT.contains(key) || startsWithAny(key, NAMESPACES_OF_CONNECT);
  }

  private static boolean startsWithAny(String key, List<String> prefixes) {
    return prefixes.stream().anyMatch(key::startsWith);
  }
}
