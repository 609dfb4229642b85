package io.kfctl.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.connect.ConnectorConfig;
import io.kfctl.connect.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {
  /** Some of what Debezium 2.3.2 for MySQL declares, and what Connect adds. */
  private static final List<String> DECLARED =
      List.of(
          "name",
          "connector.class",
          "tasks.max",
          "errors.tolerance",
          "transforms",
          "transforms.unwrap.drop.tombstones",
          "column.exclude.list",
          "column.include.list",
          "column.truncate.to.(d+).chars",
          "database.exclude.list",
          "database.hostname",
          "database.include.list",
          "database.server.id",
          "schema.history.internal",
          "schema.history.internal.store.only.captured.tables.ddl",
          "snapshot.mode",
          "snapshot.select.statement.overrides",
          "table.exclude.list",
          "table.include.list",
          "topic.prefix");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database.inclde.list",
        "databse.include.list",
        "database.includeList",
        "DATABASE.INCLUDE.LIST"
      })
  void a_slip_in_a_costly_key_is_found_and_the_right_one_named(String key) {
    assertThat(texts(key))
        .containsExactly(
            "'"
                + key
                + "' is no key that the connector declares: did you mean 'database.include.list'?");
  }

  @ParameterizedTest
  @CsvSource({
    "database.whitelist, database.include.list",
    "database.blacklist, database.exclude.list",
    "table.whitelist, table.include.list",
    "table.blacklist, table.exclude.list",
    "column.whitelist, column.include.list",
    "column.blacklist, column.exclude.list",
    "database.server.name, topic.prefix",
    "database.history, schema.history.internal",
    "database.history.kafka.topic, schema.history.internal.kafka.topic",
    "database.history.producer.security.protocol, schema.history.internal.producer.security.protocol",
    "database.history.store.only.monitored.tables.ddl, "
        + "schema.history.internal.store.only.captured.tables.ddl",
  })
  void a_key_of_an_older_debezium_is_told_with_its_name_of_today(String old, String today) {
    assertThat(texts(old))
        .containsExactly(
            "'%s' is no key that the connector declares: did you mean '%s'?".formatted(old, today));
    assertThat(texts(old, today)).noneMatch(text -> text.contains(today));
  }

  @Test
  void an_old_key_is_right_where_the_connector_still_declares_it() {
    List<String> old = List.of("database.whitelist", "database.history", "database.server.name");
    Validation oldConnector = new Validation("x.Y", fields(old));
    ConnectorConfig config =
        config(Map.of("database.whitelist", "x", "database.history.kafka.topic", "y"));
    assertThat(UnknownKeys.in(config, oldConnector)).isEmpty();
  }

  @Test
  void slips_in_keys_of_connect_and_of_transforms_are_found_too() {
    assertThat(texts("errors.tolerence", "transforms.unwrap.drop.tombstone"))
        .containsExactly(
            "'errors.tolerence' is no key that the connector declares: did you mean"
                + " 'errors.tolerance'?",
            "'transforms.unwrap.drop.tombstone' is no key that the connector declares: did you mean"
                + " 'transforms.unwrap.drop.tombstones'?");
  }

  @Test
  void what_is_like_nothing_is_named_without_a_guess() {
    assertThat(texts("max.bytes.of.everything"))
        .containsExactly("'max.bytes.of.everything' is no key that the connector declares");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transforms.route.regex",
        "predicates.p.type",
        "key.converter.schema.registry.url",
        "consumer.override.max.poll.records",
        "producer.override.compression.type",
        "topic.creation.default.partitions",
        "errors.deadletterqueue.context.headers.enable",
        "database.connectionTimeZone",
        "driver.allowPublicKeyRetrieval",
        "connection.backoff.ms",
        "ddbsync.config.table",
        "schema.history.internal.kafka.topic",
        "schema.history.internal.producer.security.protocol",
        "snapshot.select.statement.overrides.basicinfo.stock_basic",
        "column.truncate.to.20.chars",
        "topic.heartbeat.prefix",
        "snapshot.mode"
      })
  void keys_that_are_read_without_being_declared_are_no_slips(String key) {
    assertThat(texts(key)).isEmpty();
  }

  @Test
  void the_keys_of_a_named_converter_are_no_slips() {
    assertThat(
            UnknownKeys.in(config(Map.of("converters", "isbn, b", "isbn.type", "x")), declared()))
        .extracting(UnknownKeys.UnknownKey::key)
        .containsExactly("converters"); // this test's connector does not declare it
  }

  @Test
  void who_wrote_the_right_key_too_is_not_asked_whether_it_was_meant() {
    ConnectorConfig both =
        config(Map.of("database.server.id", "1", "database.servr.id", "2", "other", "3"));
    assertThat(UnknownKeys.in(both, declared()))
        .extracting(UnknownKeys.UnknownKey::key)
        .containsExactly("other");
  }

  @Test
  void a_connector_that_declares_nothing_cannot_tell() {
    Validation ofConnect =
        new Validation("x.Y", fields(List.of("name", "tasks.max", "topics", "errors.tolerance")));
    assertThat(UnknownKeys.in(config(Map.of("anything", "x", "topcs", "y")), ofConnect)).isEmpty();
  }

  private static List<String> texts(String... keys) {
    Map<String, String> config = new LinkedHashMap<>();
    Stream.of(keys).forEach(key -> config.put(key, "x"));
    return UnknownKeys.in(config(config), declared()).stream()
        .map(UnknownKeys.UnknownKey::text)
        .toList();
  }

  private static ConnectorConfig config(Map<String, String> config) {
    return new ConnectorConfig("c", config);
  }

  private static Validation declared() {
    return new Validation("io.debezium.connector.mysql.MySqlConnector", fields(DECLARED));
  }

  private static List<Validation.Field> fields(List<String> keys) {
    return keys.stream()
        .map(key -> new Validation.Field(key, Optional.empty(), false, List.of()))
        .toList();
  }
}
