package io.kfctl.cluster.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> KNOWN =
      List.of("zookeeper", "kafka", "schemaRegistry", "connect", "hosts", "port", "ssh");

  @ParameterizedTest
  @CsvSource({
    "zookeper, zookeeper",
    "zookeeeper, zookeeper",
    "kakfa, kafka",
    "schema-registry, schemaRegistry",
    "schema_registry, schemaRegistry",
    "SchemaRegistry, schemaRegistry",
    "host, hosts",
    "prot, port",
    "conect, connect"
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(new Suggestions(KNOWN).nearest(typed)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"database", "x", "mysql", "redis"})
  void saysNothingWhenNothingIsNear(String typed) {
    assertThat(new Suggestions(KNOWN).nearest(typed)).isEmpty();
  }

  @Test
  void saysNothingForHugeWords() {
    assertThat(new Suggestions(KNOWN).nearest("k".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "abc, abc, 0", "abc, acb, 1", "kitten, sitting, 3", "ca, abc, 3"})
  void countsEdits(String left, String right, int edits) {
    assertThat(Suggestions.distance(left, right, 9)).isEqualTo(edits);
    assertThat(Suggestions.distance(right, left, 9)).isEqualTo(edits);
  }

  @Test
  void stopsCountingAboveTheLimit() {
    assertThat(Suggestions.distance("abcdefgh", "ijklmnop", 2)).isGreaterThan(2).isLessThan(8);
  }
}
