package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports that two programs want, and endpoints that nobody could reach. */
class PortProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connect: {port: 9092}        | 4:17: port 9092 on 'node1' is wanted by kafka and connect",
        "zookeeper: {port: 9092}      | 4:19: port 9092 on 'node1' is wanted by zookeeper"
            + " (clients) and kafka",
        "kafka: {port: 29998}         | 4:15: port 29998 on 'node1' is wanted by kafka and connect"
            + " (JMX)",
        "kafka: {jmx: {port: 8083}}   | 4:21: port 8083 on 'node1' is wanted by kafka (JMX) and"
            + " connect",
        "schemaRegistry: {port: 22}   | 4:24: port 22 on 'node1' is wanted by ssh and"
            + " schema-registry",
        "ssh: {port: 8081}            | 4:13: port 8081 on 'node1' is wanted by ssh and"
            + " schema-registry",
        "kafka: {properties: {listeners: 'A://:9092,B://:2181'}} | 4:33: port 2181 on 'node1' is"
            + " wanted by zookeeper (clients) and kafka",
        "zookeeper: {properties: {secureClientPort: 8083}} | 4:44: port 8083 on 'node1' is wanted"
            + " by zookeeper (TLS clients) and connect"
      })
  void twoProgramsOfAHostCannotShareAPort(String section, String expected) {
    assertThat(Reading.problems(Reading.ONE_HOST + section + "\n"))
        .singleElement()
        .asString()
        .startsWith("cluster.yaml:" + expected);
  }

  @Test
  void theAdviceNamesBothSettings() {
    assertThat(Reading.problems(Reading.ONE_HOST + "connect: {port: 9092}\n"))
        .singleElement()
        .asString()
        .endsWith("(give one of them another port: kafka.port or connect.port)");
  }

  @Test
  void membersOfAnEnsembleAlsoTalkToEachOther() {
    assertThat(Reading.problems(Reading.ONE_HOST + "connect: {port: 2888}\n")).isEmpty();
    assertThat(Reading.problems(Reading.THREE_HOSTS + "connect: {port: 3888}\n"))
        .hasSize(3)
        .first()
        .asString()
        .contains("port 3888 on 'node1' is wanted by zookeeper (election) and connect");
  }

  @Test
  void theAdminServerTakesAPortOnlyWhereItIsTurnedOn() {
    String connect = Reading.ONE_HOST + "connect: {port: 8080}\n";
    String on = connect + "zookeeper: {properties: {admin.enableServer: true";
    assertThat(Reading.problems(connect)).isEmpty();
    assertThat(Reading.problems(on + "}}\n"))
        .singleElement()
        .asString()
        .contains("port 8080 on 'node1' is wanted by zookeeper (admin server) and connect");
    assertThat(Reading.problems(on + ", admin.serverPort: 9080}}\n")).isEmpty();
  }

  @Test
  void servicesOnDifferentHostsMayShareAPort() {
    assertThat(
            Reading.problems(
                """
                name: datasync
                hosts:
                  - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry]}
                  - {name: node2, address: 10.0.0.2, roles: [connect]}
                connect: {port: 9092}
                """))
        .isEmpty();
  }

  @Test
  void oneServiceMayListenOnSeveralAddressesWithOnePort() {
    assertThat(
            Reading.problems(
                Reading.ONE_HOST
                    + "kafka: {properties: {listeners: 'A://10.0.0.1:9092,B://10.1.0.1:9092'}}\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zookeeper: {properties: {clientPort: many}}",
        "zookeeper: {properties: {secureClientPort: 0}}",
        "zookeeper: {properties: {admin.serverPort: 70000}}",
        "kafka: {properties: {listeners: 's3cret'}}",
        "kafka: {properties: {advertised.listeners: 'PLAINTEXT://s3cret'}}",
        "connect: {properties: {listeners: '${file:/s3cret:x}'}}",
        "connect: {properties: {admin.listeners: 's3cret'}}",
        "connect: {properties: {rest.advertised.port: s3cret}}",
        "schemaRegistry: {properties: {listeners: 's3cret'}}",
        "schemaRegistry: {flavor: apicurio, properties: {quarkus.http.port: s3cret}}"
      })
  void endpointsMustBeReadableAndAreNotShown(String section) {
    assertThat(Reading.problems(Reading.ONE_HOST + section + "\n"))
        .singleElement()
        .asString()
        .contains("kfctl cannot read this as a ")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka: {listen: 10.0.0.1} | 6:17: the kafka of every host would bind the same address",
        "kafka: {listen: 127.0.0.1} | 6:17: the kafka of every host would bind the same address",
        "kafka: {properties: {listeners: 'A://10.0.0.1:9092'}} | 6:33: the kafka of every host"
            + " would bind",
        "kafka: {properties: {advertised.listeners: 'A://k.lan:9092'}} | 6:44: the kafka of every"
            + " host would advertise the same address",
        "connect: {properties: {rest.advertised.host.name: c.lan}} | 6:51: the connect of every"
            + " host would advertise",
        "connect: {properties: {listeners: 'http://10.0.0.1:8083'}} | 6:35: the connect of every"
            + " host would bind",
        "schemaRegistry: {flavor: apicurio, properties: {quarkus.http.host: 10.0.0.1}} | 6:68: the"
            + " schema-registry of every host would bind",
        "schemaRegistry: {properties: {host.name: r.lan}} | 6:42: the schema-registry of every"
            + " host would advertise"
      })
  void severalHostsCannotHaveOneAddress(String section, String expected) {
    assertThat(Reading.problems(Reading.THREE_HOSTS + section + "\n"))
        .singleElement()
        .asString()
        .startsWith("cluster.yaml:" + expected);
  }

  @Test
  void aServiceOnLoopbackIsNotReachedAtTheHostsAddress() {
    assertThat(Reading.problems(Reading.ONE_HOST + "kafka: {listen: 127.0.0.1}\n"))
        .containsExactly(
            "cluster.yaml:4:17: kafka would listen on loopback only, and nobody reaches it at the"
                + " host's address (bind 0.0.0.0)");
  }
}
