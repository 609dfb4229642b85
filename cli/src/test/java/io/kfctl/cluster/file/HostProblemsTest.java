package io.kfctl.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts that cannot be told apart, reached or started. */
class HostProblemsTest {
  @Test
  void namesAddressesAndIdsAreUnique() {
    assertThat(
            Reading.problems(
                """
                name: datasync
                hosts:
                  - {name: node1, id: 1, address: 10.0.0.1, roles: [zookeeper, kafka]}
                  - {name: Node1, id: 2, address: 10.0.0.2, roles: [zookeeper, kafka]}
                  - {name: node3, id: 2, address: 'FD00::1', roles: [zookeeper, kafka]}
                  - {name: node4, id: 4, address: 'fd00:0::1', roles: [kafka]}
                """))
        .containsExactly(
            "cluster.yaml:4:12: the name 'Node1' is also that of hosts[0] (every host has its own)",
            "cluster.yaml:5:23: the id '2' is also that of hosts[1] (every host has its own)",
            "cluster.yaml:6:35: the address 'fd00:0::1' is also that of hosts[2] (every"
                + " host has its own)");
  }

  @Test
  void idsAreNeededAsSoonAsTwoHostsCarryZookeeperOrKafka() {
    String advice = "(write id: 1, id: 2, ... and never change them; it is broker.id and myid)";
    assertThat(
            Reading.problems(
                """
                name: datasync
                hosts:
                  - {name: node1, address: 10.0.0.1, roles: [zookeeper]}
                  - {name: node2, address: 10.0.0.2, roles: [kafka]}
                  - {name: node3, address: 10.0.0.3, roles: [schema-registry, connect]}
                """))
        .containsExactly(
            "cluster.yaml:3:5: 'id' is missing, which is needed as soon as two hosts carry"
                + " zookeeper or kafka "
                + advice,
            "cluster.yaml:4:5: 'id' is missing, which is needed as soon as two hosts carry"
                + " zookeeper or kafka "
                + advice);
  }

  @ParameterizedTest
  @CsvSource({"0, zookeeper", "256, zookeeper", "1000, zookeeper"})
  void myidEndsAt255(int id, String role) {
    assertThat(Reading.problems(host("id: " + id + ", address: 10.0.0.1", role + ", kafka")))
        .singleElement()
        .asString()
        .contains("the id of a zookeeper host must be from 1 to 255");
  }

  @Test
  void aBrokerMayHaveTheIdZeroThatKafkasOwnFileHas() {
    assertThat(
            Reading.problems(
                """
                name: datasync
                hosts:
                  - {name: zk1, id: 1, address: 10.0.0.1, roles: [zookeeper]}
                  - {name: kafka0, id: 0, address: 10.0.0.2, roles: [kafka]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1001", "-1", "1.5", "'\"1\"'", "one"})
  void idsAreWholeNumbers(String id) {
    assertThat(Reading.problems(host("id: " + id + ", address: 10.0.0.1", "zookeeper, kafka")))
        .singleElement()
        .asString()
        .contains("a whole number from 0 to 1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0.0.0        | stands for every address",
        "'::'           | stands for every address",
        "192.168.1.300  | is not an address (write an IP address or a host name",
        "node_1         | is not an address",
        "root@node1     | the user goes under ssh.user",
        "ssh://node1    | write it without '://'",
        "'node1:22'     | the SSH port goes under ssh.port",
        "'[fd00::1]'    | write it without brackets",
        "'$(reboot)'    | is not an address",
        "''             | is not an address"
      })
  void addressesMustBeReachable(String address, String reason) {
    String quoted = "'" + address + "'";
    assertThat(Reading.problems(host("address: " + quoted, "zookeeper, kafka")))
        .singleElement()
        .asString()
        .contains(reason);
  }

  @Test
  void loopbackIsForSingleHosts() {
    assertThat(Reading.problems(Reading.THREE_HOSTS.replace("10.0.0.2", "localhost")))
        .containsExactly(
            "cluster.yaml:4:35: 'localhost' means every host itself, so the hosts could not reach"
                + " each other (write the address that other hosts use)");
    assertThat(Reading.problems(Reading.ONE_HOST.replace("10.0.0.1", "127.0.0.1")))
        .containsExactly(
            "cluster.yaml:3:19: warning: with '127.0.0.1' only programs on that host can use the"
                + " services (write the address that clients use)");
  }

  @Test
  void loopbackIsMeantWhenKafkaListensThereToo() {
    String file = Reading.ONE_HOST.replace("10.0.0.1", "127.0.0.1");

    assertThat(Reading.problems(file + "kafka: {listen: 127.0.0.1}\n")).isEmpty();
  }

  @Test
  void aHostNeedsNameAddressAndRoles() {
    assertThat(Reading.problems("name: datasync\nhosts:\n  - id: 1\n"))
        .containsExactly(
            "cluster.yaml:3:5: 'address' is missing",
            "cluster.yaml:3:5: 'name' is missing",
            "cluster.yaml:3:5: 'roles' is missing");
  }

  @Test
  void aFileNeedsANameAndHosts() {
    assertThat(Reading.problems("# nothing\n\nssh: {user: root}\n"))
        .containsExactly(
            "cluster.yaml:3:1: 'hosts' is missing", "cluster.yaml:3:1: 'name' is missing");
    assertThat(Reading.problems("name: datasync\nhosts: []\n"))
        .containsExactly("cluster.yaml:2:8: 'hosts' is empty (name at least one host)");
    assertThat(Reading.problems("name: datasync\nhosts:\n"))
        .containsExactly("cluster.yaml:2:1: hosts must be a list, but is nothing (write [a, b])");
    assertThat(Reading.problems(""))
        .containsExactly("cluster.yaml:1:1: the file is empty (type kfctl init to write one)");
    assertThat(Reading.problems("- a\n"))
        .containsExactly(
            "cluster.yaml:1:1: the file must be a mapping, but is a list (write key: value)");
    assertThat(Reading.problems("name: datasync\nhosts: [~]\n")).hasSize(3);
  }

  private static String host(String fields, String roles) {
    return "name: datasync\nhosts:\n  - {name: node1, " + fields + ", roles: [" + roles + "]}\n";
  }
}
