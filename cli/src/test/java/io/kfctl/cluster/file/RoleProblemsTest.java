package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles that miss what they need. */
class RoleProblemsTest {
  private static String roles(String roles) {
    return "name: datasync\nhosts:\n  - {name: node1, address: 10.0.0.1, roles: [" + roles + "]}\n";
  }

  @Test
  void everyRoleNeedsTheOnesBelowIt() {
    assertThat(Reading.problems(roles("connect")))
        .containsExactly(
            "cluster.yaml:3:38: connect needs kafka: no host has the role kafka (add kafka to the"
                + " roles of a host)",
            "cluster.yaml:3:38: connect needs schema-registry: no host has the role"
                + " schema-registry (add schema-registry to the roles of a host, or set"
                + " key.converter and value.converter under connect.properties)");
    assertThat(Reading.problems(roles("kafka")))
        .containsExactly(
            "cluster.yaml:3:38: kafka needs zookeeper: no host has the role zookeeper (add"
                + " zookeeper to the roles of a host)");
    assertThat(Reading.problems(roles("schema-registry")))
        .containsExactly(
            "cluster.yaml:3:38: schema-registry needs kafka: no host has the role kafka (add kafka"
                + " to the roles of a host)");
  }

  @Test
  void connectWithConvertersOfItsOwnNeedsNoRegistry() {
    assertThat(
            Reading.problems(
                roles("zookeeper, kafka, connect")
                    + """
                    connect:
                      properties:
                        key.converter: org.apache.kafka.connect.json.JsonConverter
                        value.converter: org.apache.kafka.connect.json.JsonConverter
                    """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "zookeper, kafka  | 'zookeper' is not one of zookeeper, kafka, schema-registry, connect"
            + " (did you mean 'zookeeper'?)",
        "mysql            | 'mysql' is not one of",
        "kafka, [a]       | must be text, but is a list",
        "zookeeper, kafka, kafka | the role is listed twice (keep one)"
      })
  void rolesAreFromTheList(String roles, String reason) {
    assertThat(Reading.problems(roles(roles))).first().asString().contains(reason);
  }

  @Test
  void aMistypedRoleIsNotAlsoToldToBeMissing() {
    assertThat(Reading.problems(roles("zookeper, kafka"))).hasSize(1);
  }

  @Test
  void anEvenEnsembleIsAWarning() {
    assertThat(
            Reading.problems(
                """
                name: datasync
                hosts:
                  - {name: node1, id: 1, address: 10.0.0.1, roles: [zookeeper, kafka]}
                  - {name: node2, id: 2, address: 10.0.0.2, roles: [zookeeper, kafka]}
                """))
        .containsExactly(
            "cluster.yaml:2:1: warning: 2 zookeepers survive no more failures than 1, because more"
                + " than half must be up (use 1, 3 or 5)");
  }

  @Test
  void sectionsForNobodyAreWarnings() {
    assertThat(
            Reading.problems(
                roles("zookeeper, kafka")
                    + "connect: {port: 8083}\nschemaRegistry: {}\npackages: {plugins: [a.zip]}\n"))
        .containsExactly(
            "cluster.yaml:4:1: warning: 'connect' has no effect: no host has the role connect"
                + " (remove it, or give a host the role)",
            "cluster.yaml:5:1: warning: 'schemaRegistry' has no effect: no host has the role"
                + " schema-registry (remove it, or give a host the role)",
            "cluster.yaml:6:12: warning: 'plugins' has no effect: no host has the role connect"
                + " (remove it, or give a host the role)");
  }
}
