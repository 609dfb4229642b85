package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cluster.RegistrySettings.Flavor;
import io.kfctl.cluster.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * With the tutorial's example address, every setting that the tutorial has its readers type comes
 * out with the same value, except those that are listed here with the reason.
 */
class TutorialTest {
  private static final Rendered HOST =
      Rendered.first(Clusters.of(Flavor.CONFLUENT, Clusters.TUTORIAL_HOST));

  @Test
  void zooCfg() {
    check(
        HOST.properties(Role.ZOOKEEPER, "zoo.cfg"),
        """
        tickTime=2000
        initLimit=10
        syncLimit=5
        dataDir=/KFDATA/zookeeper/data
        dataLogDir=/KFDATA/zookeeper/datalog
        clientPort=2181
        """,
        Map.of());
  }

  @Test
  void zkEnv() {
    check(
        HOST.env(Role.ZOOKEEPER, "zk.env"),
        """
        JAVA_HOME=/usr/local/java/java17
        PATH=/usr/local/java/java17/bin:/opt/zookeeper/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
        ZOO_LOG_DIR=/KFDATA/zookeeper/logs
        ZOO_LOG4J_OPTS=-Dlog4j.configuration=file:/KFDATA/zookeeper/etc/log4j.properties
        """,
        Map.of("ZOO_LOG4J_OPTS", "no script of ZooKeeper reads it; SERVER_JVMFLAGS says the same"));
    assertThat(HOST.env(Role.ZOOKEEPER, "zk.env").get("SERVER_JVMFLAGS"))
        .contains("-Dlog4j.configuration=file:/KFDATA/zookeeper/etc/log4j.properties");
  }

  @Test
  void kafkaServerProperties() {
    Map<String, String> actual = HOST.properties(Role.KAFKA, "kafka-server.properties");
    check(
        actual,
        """
        broker.id=1
        listeners=PLAINTEXT://0.0.0.0:9092
        advertised.listeners=PLAINTEXT://192.168.189.130:9092
        num.network.threads=3
        num.io.threads=8
        socket.send.buffer.bytes=102400
        socket.receive.buffer.bytes=102400
        socket.request.max.bytes=104857600
        log.dirs=/KFDATA/kafka/data
        num.partitions=1
        num.recovery.threads.per.data.dir=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        log.retention.hours=-1
        log.retention.bytes=21474836480
        log.segment.bytes=1073741824
        log.retention.check.interval.ms=300000
        auto.create.topics.enable=true
        zookeeper.connect=192.168.189.130:2181
        zookeeper.connection.timeout.ms=12000
        group.initial.rebalance.delay.ms=0
        message.max.byte=5242880
        """,
        Map.of("message.max.byte", "no such key; message.max.bytes is meant"));
    assertThat(actual).containsEntry("message.max.bytes", "5242880");
  }

  @Test
  void kfServerEnv() {
    check(
        HOST.env(Role.KAFKA, "kf-server.env"),
        """
        PATH=/usr/local/java/java17/bin:/opt/zookeeper/bin:/opt/kafka:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
        LOG_DIR=/KFDATA/kafka/logs/
        KAFKA_LOG4J_OPTS=-Dlog4j.configuration=file:/KFDATA/kafka/etc/log4j.properties
        KAFKA_JMX_OPTS=-Dcom.sun.management.jmxremote=true -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false -Djava.rmi.server.hostname=192.168.189.130 -Djava.net.preferIPv4Stack=true
        JMX_PORT=29999
        """,
        Map.of("KAFKA_JMX_OPTS", "JMX without a password may listen on loopback only"));
  }

  @Test
  void schemaRegistryEnv() {
    check(
        HOST.env(Role.SCHEMA_REGISTRY, "schema-registry.env"),
        """
        PATH=/usr/local/java/java17/bin:/opt/confluent/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
        LOG_DIR=/KFDATA/schema-registry/logs
        LOG4J_DIR=/KFDATA/schema-registry/etc/log4j.properties
        SCHEMA_REGISTRY_LOG4J_OPTS=-Dlog4j.configuration=file:/KFDATA/schema-registry/etc/log4j.properties
        """,
        Map.of());
  }

  @Test
  void schemaRegistryProperties() {
    // The tutorial keeps the archive's file and changes the brokers in it, on a screenshot.
    check(
        HOST.properties(Role.SCHEMA_REGISTRY, "schema-registry.properties"),
        """
        listeners=http://0.0.0.0:8081
        kafkastore.bootstrap.servers=PLAINTEXT://192.168.189.130:9092
        kafkastore.topic=_schemas
        debug=false
        metadata.encoder.secret=REPLACE_ME_WITH_HIGH_ENTROPY_STRING
        """,
        Map.of("metadata.encoder.secret", "one secret for each cluster, never the archive's"));
  }

  @Test
  void kafkaConnectProperties() {
    Map<String, String> actual = HOST.properties(Role.CONNECT, "kafka-connect.properties");
    Map<String, String> corrections = new LinkedHashMap<>();
    for (String key : List.of("rest.host.name", "rest.port")) {
      corrections.put(key, "gone since Kafka 3.0; listeners is read");
    }
    for (String side : List.of("key", "value")) {
      corrections.put(
          side + ".converter.schemas.enable", "a setting of JsonConverter, not of Avro");
      corrections.put("internal." + side + ".converter", "gone since Kafka 3.0");
      corrections.put("internal." + side + ".converter.schemas.enable", "gone since Kafka 3.0");
    }
    corrections.put("plugin.path", "plugins lie outside of the registry's programs");
    check(
        actual,
        """
        bootstrap.servers=192.168.189.130:9092
        group.id=connect-cluster
        key.converter=io.confluent.connect.avro.AvroConverter
        key.converter.schema.registry.url=http://192.168.189.130:8081
        value.converter=io.confluent.connect.avro.AvroConverter
        value.converter.schema.registry.url=http://192.168.189.130:8081
        key.converter.schemas.enable=true
        value.converter.schemas.enable=true
        internal.key.converter=org.apache.kafka.connect.json.JsonConverter
        internal.value.converter=org.apache.kafka.connect.json.JsonConverter
        internal.key.converter.schemas.enable=false
        internal.value.converter.schemas.enable=false
        config.storage.topic=connect-configs
        offset.storage.topic=connect-offsets
        status.storage.topic=connect-statuses
        config.storage.replication.factor=1
        offset.storage.replication.factor=1
        status.storage.replication.factor=1
        plugin.path=/opt/confluent/share/java/plugin
        rest.host.name=192.168.189.130
        rest.port=8083
        rest.advertised.host.name=192.168.189.130
        rest.advertised.port=8083
        offset.flush.timeout.ms=50000
        offset.flush.interval.ms=10000
        send.buffer.bytes=13107200
        consumer.max.poll.records=10000
        consumer.partition.assignment.strategy=org.apache.kafka.clients.consumer.CooperativeStickyAssignor
        """,
        corrections);
    assertThat(actual)
        .containsEntry("listeners", "http://0.0.0.0:8083")
        .containsEntry("plugin.path", "/opt/kfctl/plugins")
        .containsEntry("consumer.max.partition.fetch.bytes", "5242880")
        .containsEntry("producer.max.request.size", "5242880");
  }

  @Test
  void kafkaConnectEnv() {
    check(
        HOST.env(Role.CONNECT, "kafka-connect.env"),
        """
        PATH=/usr/local/java/java17/bin:/usr/local/bin:/bin:/usr/bin:/usr/local/sbin:/usr/sbin
        LOG_DIR=/KFDATA/kafka-connect/logs/
        LOG4J_DIR=/KFDATA/kafka-connect/etc/log4j.properties
        KAFKA_LOG4J_OPTS=-Dlog4j.configuration=file:/KFDATA/kafka-connect/etc/log4j.properties
        CLASSPATH=/opt/confluent/share/java/schema-registry/*:/opt/confluent/share/java/kafka-serde-tools/*:/opt/confluent/share/java/confluent-common/*
        JMX_PORT=29998
        """,
        Map.of());
  }

  @Test
  void kafkaConnectLog4j() {
    check(
        HOST.properties(Role.CONNECT, "log4j.properties"),
        "log4j.appender.connectAppender.File=/KFDATA/kafka-connect/logs/connect.log",
        Map.of());
  }

  @Test
  void units() {
    Map<String, String> corrections =
        Map.of(
            "After", "the tutorial's Kafka waits for a unit that does not exist",
            "Type", "systemd loses a process that detaches itself",
            "ExecStart", "the same scripts, in the foreground",
            "ExecStop", "systemd ends the main process; one of the scripts does not exist",
            "Restart", "a service that dies comes back");
    checkUnit(
        Role.ZOOKEEPER,
        """
        Description=Apache Kafka - ZooKeeper
        After=network.target
        Type=forking
        EnvironmentFile=/KFDATA/zookeeper/etc/zk.env
        ExecStart=/opt/zookeeper/bin/zkServer.sh start /KFDATA/zookeeper/etc/zoo.cfg
        ExecStop=/opt/zookeeper/bin/zkServer.sh stop /KFDATA/zookeeper/etc/zoo.cfg
        """,
        corrections);
    checkUnit(
        Role.KAFKA,
        """
        Description=Apache Kafka - broker
        After=network.target confluent-zookeeper.target
        Type=forking
        EnvironmentFile=/KFDATA/kafka/etc/kf-server.env
        ExecStart=/opt/kafka/bin/kafka-server-start.sh -daemon /KFDATA/kafka/etc/kafka-server.properties
        ExecStop=/KFDATA/kafka/bin/kafka-server-stop.sh
        LimitNOFILE=1000000
        """,
        corrections);
    checkUnit(
        Role.SCHEMA_REGISTRY,
        """
        Description=RESTful Avro schema registry for Apache Kafka
        After=network.target
        Type=forking
        EnvironmentFile=/KFDATA/schema-registry/etc/schema-registry.env
        ExecStart=/opt/confluent/bin/schema-registry-start -daemon /KFDATA/schema-registry/etc/schema-registry.properties
        """,
        corrections);
    checkUnit(
        Role.CONNECT,
        """
        Description=Apache Kafka Connect - distributed
        Type=simple
        EnvironmentFile=/KFDATA/kafka-connect/etc/kafka-connect.env
        ExecStart=/opt/kafka/bin/connect-distributed.sh /KFDATA/kafka-connect/etc/kafka-connect.properties
        """,
        Map.of("Restart", corrections.get("Restart")));
  }

  private static void checkUnit(Role role, String tutorial, Map<String, String> corrections) {
    String common =
        """
        User=kafka
        Group=kafka
        TimeoutStopSec=180
        Restart=no
        WantedBy=multi-user.target
        """;
    String unit = HOST.text(role, role.unit() + ".service");
    check(settings(unit), tutorial + common, corrections);
  }

  private static void check(
      Map<String, String> actual, String tutorial, Map<String, String> corrections) {
    settings(tutorial)
        .forEach(
            (key, value) -> {
              if (corrections.containsKey(key)) {
                // A correction that corrects nothing must leave the list.
                assertThat(actual.get(key)).as(key).isNotEqualTo(value);
              } else {
                assertThat(actual).containsEntry(key, value);
              }
            });
  }

  private static Map<String, String> settings(String lines) {
    Map<String, String> settings = new LinkedHashMap<>();
    Arrays.stream(lines.split("\n"))
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.split("=", 2))
        .forEach(pair -> settings.put(pair[0], pair[1]));
    return settings;
  }
}
