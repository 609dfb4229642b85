package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that came from variables and files are never shown, wherever they are wrong. */
class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: ${env:SECRET}",
        "templates: ${env:SECRET}",
        "ssh: {user: '${env:SECRET}'}",
        "ssh: {port: '${env:SECRET}'}",
        "ssh: {hostKeys: '${env:SECRET}'}",
        "ssh: {privateKey: '${env:TILDE}'}",
        "service: {user: '${env:SECRET}'}",
        "paths: {data: '${env:SECRET}'}",
        "java: {home: '${env:SECRET}'}",
        "packages: {versions: {kafka: '${env:SECRET}'}}",
        "packages: {versions: {jdk: '${env:SECRET}'}}",
        "packages: {plugins: ['${env:SECRET}']}",
        "packages: {plugins: ['${env:ARCHIVE}', '${env:ARCHIVE}']}",
        "packages: {plugins: [{name: '${env:SECRET}', files: ['${env:SECRET}']}]}",
        "hosts: [{name: '${env:SECRET}', address: '${env:SECRET}', roles: ['${env:SECRET}']}]",
        "hosts: '${env:SECRET}'",
        "zookeeper: {heap: '${env:SECRET}'}",
        "zookeeper: {properties: {clientPort: '${env:SECRET}'}}",
        "kafka: {listen: '${env:SECRET}'}",
        "kafka: {properties: {listeners: '${env:SECRET}'}}",
        "kafka: {properties: {log.retention.bytes: '${env:PORT}'}}",
        "kafka: '${env:SECRET}'",
        "connect: {groupId: '${env:SECRET}'}",
        "connect: {port: '${env:PORT}', properties: {rest.advertised.port: '${env:SECRET}'}}",
        "connect: {port: '${env:PORT}', jmx: {port: '${env:PORT}'}}",
        "schemaRegistry: {flavor: '${env:SECRET}'}"
      })
  void noProblemShowsThem(String section) {
    Map<String, String> environment =
        Map.of(
            "SECRET", "s3cret value",
            "TILDE", "~s3cret",
            "ARCHIVE", "s3cret.zip",
            "PORT", "24242");
    String base = Reading.ONE_HOST;
    String key = section.substring(0, section.indexOf(':'));
    String yaml =
        key.equals("name")
            ? base.replace("name: datasync", section)
            : key.equals("hosts") ? "name: datasync\n" + section : base + section;

    List<String> problems = Reading.problems(yaml + "\n", environment);

    assertThat(problems)
        .isNotEmpty()
        .noneMatch(line -> line.contains("s3cret") || line.contains("24242"));
  }

  @Test
  void theReferenceIsShownInTheirPlace() {
    assertThat(
            Reading.problems(
                Reading.ONE_HOST.replace("10.0.0.1", "'${env:ADDRESS}'"),
                Map.of("ADDRESS", "no address")))
        .containsExactly(
            "cluster.yaml:3:28: the value of ${env:ADDRESS} is not an address (write an IP address"
                + " or a host name, for example 192.168.1.10 or node1.lan)");
  }

  @Test
  void propertiesAreNotShownEither() {
    List<String> problems =
        Reading.problems(
            Reading.ONE_HOST
                + """
                kafka:
                  properties:
                    sasl.jaas.confg: password="s3cret";
                    listeners: s3cret
                connect:
                  properties:
                    producer.sasl.jaas.confg: s3cret
                """);

    assertThat(problems).hasSize(3).noneMatch(line -> line.contains("s3cret"));
  }
}
