package io.kfctl.cli.connector;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What keys of Debezium 1.x are called today. Files that were written for it are the commonest
 * source of keys that nobody reads: with an old database.whitelist every database is captured.
 *
 * <p>Source: Debezium's release notes, of 1.3 for the lists (whose old names ended with 2.0) and of
 * 2.0 for the rest.
 */
final class RenamedKeys {
  private static final Pattern LIST = Pattern.compile("(.+)\\.(white|black)list");
  private static final String OLD_HISTORY = "database.history";
  private static final String HISTORY = "schema.history.internal";

  private static final Map<String, String> RENAMED =
      Map.of(
          "database.server.name",
          "topic.prefix",
          "database.history.store.only.monitored.tables.ddl",
          "schema.history.internal.store.only.captured.tables.ddl",
          "event.deserialization.failure.handling.mode",
          "event.processing.failure.handling.mode");

  private final Set<String> declared;

  /**
   * @param declared by the connector
   */
  RenamedKeys(Set<String> declared) {
    this.declared = declared;
  }

  /** The declared key, or the one below a declared key, that an old one has become. */
  Optional<String> today(String key) {
    return Optional.ofNullable(RENAMED.get(key))
        .filter(declared::contains)
        .or(() -> list(key))
        .or(() -> history(key));
  }

  private Optional<String> list(String key) {
    return Optional.of(LIST.matcher(key))
        .filter(matcher -> matcher.matches())
        .map(list -> list.group(1) + (list.group(2).equals("white") ? ".include" : ".exclude"))
        .map(beginning -> beginning + ".list")
        .filter(declared::contains);
  }

  /**
   * The settings of the history's own clients are not declared, so that it is enough that it is.
   */
  private Optional<String> history(String key) {
    return Optional.of(key)
        .filter(old -> old.equals(OLD_HISTORY) || old.startsWith(OLD_HISTORY + "."))
        .filter(old -> declared.contains(HISTORY))
        .map(old -> HISTORY + old.substring(OLD_HISTORY.length()));
  }
}
