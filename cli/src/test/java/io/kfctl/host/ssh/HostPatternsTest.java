package io.kfctl.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "node1, node1, true",
    "NODE1, node1, true",
    "node1, Node1, true",
    "node, node1, false",
    "node?, node1, true",
    "node?, node12, false",
    "node?, node, false",
    "*, anything, true",
    "*.lan, node1.lan, true",
    "*.lan, lan, false",
    "10.0.*.1?, 10.0.77.11, true",
    "10.0.*.1?, 10.0.77.1, false",
    "a*b*c, aXbYbc, true",
    "a*b*c, aXc, false",
    "192.168.0.[1], 192.168.0.1, false"
  })
  void matchesAsSshDoes(String pattern, String host, boolean matches) {
    assertThat(HostPatterns.match(List.of(pattern), host)).isEqualTo(matches);
  }

  @Test
  void anExclamationMarkTakesBack() {
    assertThat(HostPatterns.match(List.of("*", "!node1"), "node1")).isFalse();
    assertThat(HostPatterns.match(List.of("!node1", "*"), "node1")).isFalse();
    assertThat(HostPatterns.match(List.of("!node1", "*"), "node2")).isTrue();
    assertThat(HostPatterns.match(List.of("!node1"), "node2")).isFalse();
  }

  @Test
  void aNastyPatternEndsSoon() {
    assertThat(HostPatterns.match(List.of("*a".repeat(50) + "*b"), "a".repeat(250))).isFalse();
  }
}
