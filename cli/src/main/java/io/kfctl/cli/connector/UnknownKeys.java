package io.kfctl.cli.connector;

import io.kfctl.cluster.yaml.Suggestions;
import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys of a connector file that nobody reads. Connect does not speak of them, and some of these
 * slips are costly: a misspelt database.include.list captures every database. What a connector
 * declares is in Connect's answer to a validation. What it reads besides (settings that are handed
 * on to a driver, keys made of names that the user chose) it does not say, so there only a near
 * miss is taken for a slip.
 */
final class UnknownKeys {
  /** What Connect itself declares for every connector (ConnectorConfig and its subclasses). */
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

  /** Where keys are made of names that the user chose, or belong to Kafka's clients. */
  private static final List<String> OPEN_IN_CONNECT =
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

  /** What plugins of this field hand on to drivers and other parts, or read without declaring. */
  private static final List<String> OPEN_IN_PLUGINS =
      List.of(
          "database.",
          "driver.",
          "connection.",
          "hibernate.",
          "ddbsync.",
          "schema.history.internal.",
          "signal.",
          "notification.",
          "topic.",
          "offset.storage.",
          "internal.");

  private final Set<String> given;
  private final Set<String> declared;
  private final List<String> open;

  private UnknownKeys(ConnectorConfig connector, Validation validation) {
    given = connector.config().keySet();
    declared = validation.fields().stream().map(Validation.Field::key).collect(Collectors.toSet());
    open =
        Stream.of(
                OPEN_IN_CONNECT.stream(),
                OPEN_IN_PLUGINS.stream(),
                declared.stream().map(UnknownKeys::below),
                converters(connector))
            .flatMap(prefixes -> prefixes)
            .toList();
  }

  /**
   * A key that is probably not read.
   *
   * @param meant the declared key that is nearest, if one is near
   */
  record UnknownKey(String key, Optional<String> meant) {
    /** For a warning. */
    String text() {
      return "'%s' is no key that the connector declares%s"
          .formatted(key, meant.map(word -> ": did you mean '" + word + "'?").orElse(""));
    }
  }

  /** The keys in question, in the order of the file; none when the connector declares nothing. */
  static List<UnknownKey> in(ConnectorConfig connector, Validation validation) {
    UnknownKeys keys = new UnknownKeys(connector, validation);
    return keys.declared.stream().allMatch(UnknownKeys::isConnects) ? List.of() : keys.find();
  }

  private List<UnknownKey> find() {
    // Who wrote the right key too did not mean it by the other.
    Suggestions unused =
        new Suggestions(declared.stream().filter(key -> !given.contains(key)).toList());
    RenamedKeys renamed = new RenamedKeys(declared);
    List<UnknownKey> unknown = new ArrayList<>();
    for (String key : given) {
      if (!declared.contains(key) && !OF_CONNECT.contains(key)) {
        Optional<String> meant =
            renamed.today(key).filter(now -> !given.contains(now)).or(() -> unused.nearest(key));
        if (meant.isPresent() || open.stream().noneMatch(key::startsWith)) {
          unknown.add(new UnknownKey(key, meant));
        }
      }
    }
    return List.copyOf(unknown);
  }

  /**
   * Debezium declares snapshot.select.statement.overrides, and its users write that with a table
   * behind it; and it declares column.truncate.to.(d+).chars, where a number is meant.
   */
  private static String below(String declared) {
    int pattern = declared.indexOf('(');
    return pattern < 0 ? declared + "." : declared.substring(0, pattern);
  }

  /** Debezium's "converters" lists names, each of which begins the keys of that converter. */
  private static Stream<String> converters(ConnectorConfig connector) {
    return Stream.of(connector.config().getOrDefault("converters", "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> name + ".");
  }

  private static boolean isConnects(String key) {
    return OF_CONNECT.contains(key) || OPEN_IN_CONNECT.stream().anyMatch(key::startsWith);
  }
}
