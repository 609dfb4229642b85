package io.kfctl.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.189.130", "10.0.0.1", "node1", "node1.lan", "a.b.c.example.com", "Kafka-1",
        "fd00::1", "2001:db8:0:0:0:0:0:1", "::1", "::ffff:10.0.0.1", "localhost", "1node"
      })
  void takesAddressesAndNames(String text) {
    assertThat(Addresses.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "192.168.1.300",
        "192.168.1",
        "1.2.3.4.5",
        "node_1",
        "-node",
        "node-",
        "node..lan",
        "no de",
        "node1;reboot",
        "$(reboot)",
        "节点",
        ":::1",
        "fd00::1%eth0",
        "[fd00::1]",
        "1:2",
        "01.2.3.4",
        "12345"
      })
  void refusesTheRest(String text) {
    assertThat(Addresses.isValid(text)).isFalse();
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertThat(Addresses.isValid("a".repeat(63))).isTrue();
    assertThat(Addresses.isValid("a".repeat(64))).isFalse();
    assertThat(Addresses.isValid("a.".repeat(127) + "a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "127.1.2.3", "localhost", "LOCALHOST", "::1", "0:0:0:0:0:0:0:1"})
  void knowsLoopback(String text) {
    assertThat(Addresses.isLoopback(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.127.0.1", "127.host", "localhoster", "::2", "0.0.0.0"})
  void knowsWhatIsNotLoopback(String text) {
    assertThat(Addresses.isLoopback(text)).isFalse();
  }

  @Test
  void knowsWildcards() {
    assertThat(Addresses.isWildcard("0.0.0.0")).isTrue();
    assertThat(Addresses.isWildcard("::")).isTrue();
    assertThat(Addresses.isWildcard("10.0.0.0")).isFalse();
  }

  @Test
  void hasOneSpellingForAll() {
    assertThat(Addresses.canonical("FD00::1")).isEqualTo(Addresses.canonical("fd00:0:0::1"));
    assertThat(Addresses.canonical("Node1.LAN")).isEqualTo("node1.lan");
  }
}
