package io.kfctl.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigKeysTest {
  private final ConfigKeys keys = new ConfigKeys();

  private Optional<String> said(Role role, String key) {
    return keys.unknown(role, "3.4.1", key)
        .map(remark -> remark.message() + " (" + remark.advice() + ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "broker.id",
        "log.retention.bytes",
        "message.max.bytes",
        "zookeeper.connect",
        "listeners",
        "listener.name.internal.ssl.keystore.location",
        "listener.name.internal.scram-sha-256.sasl.jaas.config",
        "config.providers",
        "config.providers.file.class",
        "super.users",
        "allow.everyone.if.no.acl.found"
      })
  void knowsWhatBrokersKnow(String key) {
    assertThat(said(Role.KAFKA, key)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group.id",
        "offset.flush.interval.ms",
        "rest.advertised.host.name",
        "consumer.max.poll.records",
        "consumer.partition.assignment.strategy",
        "producer.max.request.size",
        "admin.retries",
        "admin.listeners",
        "key.converter.schema.registry.url",
        "config.providers.env.class",
        "config.storage.replication.factor",
        "status.storage.cleanup.policy",
        "listeners.https.ssl.keystore.location",
        "send.buffer.bytes"
      })
  void knowsWhatWorkersKnow(String key) {
    assertThat(said(Role.CONNECT, key)).isEmpty();
  }

  @Test
  void findsTheTutorialsMistake() {
    assertThat(said(Role.KAFKA, "message.max.byte"))
        .hasValue(
            "kafka 3.4.1 does not know the key 'message.max.byte' (did you mean"
                + " 'message.max.bytes'?)");
  }

  @ParameterizedTest
  @CsvSource({
    "KAFKA, retention.ms, log.retention.ms",
    "KAFKA, log.retention.hour, log.retention.hours",
    "KAFKA, listener.name.x.ssl.keystore.locaton, ''",
    "CONNECT, consumer.max.poll.record, consumer.max.poll.records",
    "CONNECT, producer.acknowledge, ''",
    "CONNECT, offset.flush.interval, offset.flush.interval.ms",
    "CONNECT, broker.id, ''"
  })
  void saysWhatWasMeant(Role role, String key, String meant) {
    String advice = keys.unknown(role, "3.4.1", key).orElseThrow().advice();

    assertThat(advice).isEqualTo(meant.isEmpty() ? "" : "did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, rest.host.name",
    "CONNECT, rest.port",
    "CONNECT, internal.key.converter",
    "CONNECT, internal.value.converter.schemas.enable",
    "KAFKA, host.name",
    "KAFKA, advertised.port"
  })
  void saysWhichKeysWereRemoved(Role role, String key) {
    assertThat(said(role, key))
        .get()
        .asString()
        .contains("was removed in Kafka 3.0 and is ignored");
  }

  @Test
  void saysNothingWithoutAList() {
    assertThat(keys.unknown(Role.KAFKA, "2.8.0", "nonsense")).isEmpty();
    assertThat(keys.unknown(Role.CONNECT, "2.8.0", "rest.port")).isEmpty();
    assertThat(keys.unknown(Role.ZOOKEEPER, "3.7.1", "nonsense")).isEmpty();
    assertThat(keys.unknown(Role.SCHEMA_REGISTRY, "7.4.0", "nonsense")).isEmpty();
  }
}
