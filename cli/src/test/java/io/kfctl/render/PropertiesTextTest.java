package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTextTest {
  private static final String HEADING = "From cluster.yaml, kafka.properties";

  @Test
  void replacesTheValueInPlaceAndKeepsComments() {
    String text = "# disks\nlog.retention.bytes=1\n# network\nnum.io.threads=8\n";

    assertThat(overridden(text, Map.of("log.retention.bytes", "99")))
        .isEqualTo("# disks\nlog.retention.bytes=99\n# network\nnum.io.threads=8\n");
  }

  @Test
  void appendsUnknownKeysUnderAHeadingInTheirOrder() {
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("z", "1");
    overrides.put("a", "2");

    assertThat(overridden("b=1\n", overrides))
        .isEqualTo("b=1\n\n# From cluster.yaml, kafka.properties\nz=1\na=2\n");
  }

  @Test
  void leavesTheTextAloneWithoutOverrides() {
    assertThat(overridden("a=1\n\n# end\n", Map.of())).isEqualTo("a=1\n\n# end\n");
  }

  @Test
  void endsTheLastLineBeforeAppending() {
    assertThat(overridden("a=1", Map.of("b", "2")))
        .isEqualTo("a=1\n\n# From cluster.yaml, kafka.properties\nb=2\n");
  }

  @Test
  void replacesEverySpellingOfAKeyThatPropertiesAccepts() {
    assertThat(overridden("  a.b : 1\n", Map.of("a.b", "2"))).isEqualTo("a.b=2\n");
    assertThat(overridden("a.b 1\n", Map.of("a.b", "2"))).isEqualTo("a.b=2\n");
    assertThat(overridden("a\\u002eb=1\n", Map.of("a.b", "2"))).isEqualTo("a.b=2\n");
  }

  @Test
  void replacesAllOfAValueThatGoesOverSeveralLines() {
    String text = "a=1,\\\n  2,\\\n  3\nb=4\n";

    assertThat(overridden(text, Map.of("a", "x"))).isEqualTo("a=x\nb=4\n");
  }

  @Test
  void takesNoContinuationFromAComment() {
    assertThat(overridden("# folder C:\\\na=1\n", Map.of("a", "2")))
        .isEqualTo("# folder C:\\\na=2\n");
  }

  @Test
  void takesNoContinuationFromAnEscapedBackslash() {
    assertThat(overridden("a=C:\\\\\nb=1\n", Map.of("b", "2"))).isEqualTo("a=C:\\\\\nb=2\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        " leading space",
        "trailing space ",
        "back\\slash",
        "line\nbroker.id=666",
        "return\rbroker.id=666",
        "tab\tfeed\f",
        "a=b:c#d!e",
        "ends with a backslash\\",
        "${file:/etc/keys:password}",
        "数据同步",
        "\u0000\u2028",
        "😀"
      })
  void everyValueComesBackAndInjectsNothing(String value) throws IOException {
    for (String text : new String[] {"key=old\nother=1\n", "other=1\n"}) {
      String result = overridden(text, Map.of("key", value));

      assertThat(loaded(result)).containsOnly(Map.entry("key", value), Map.entry("other", "1"));
      assertThat(result.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c <= 0x7e))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a=b", "a:b", "#a", "!a", "a\nb", "a\\b", "键"})
  void everyKeyComesBack(String key) throws IOException {
    String once = overridden("other=1\n", Map.of(key, "v"));
    String twice = overridden(once, Map.of(key, "w"));

    assertThat(loaded(once)).containsOnly(Map.entry(key, "v"), Map.entry("other", "1"));
    assertThat(loaded(twice)).containsOnly(Map.entry(key, "w"), Map.entry("other", "1"));
  }

  @Test
  void writesPathsAsTheyAreBecauseShellScriptsReadThemToo() {
    assertThat(overridden("dataDir=/a\n", Map.of("dataDir", "/KFDATA/x:y=z")))
        .isEqualTo("dataDir=/KFDATA/x:y=z\n");
  }

  @Test
  void namesAKeyThatIsWrittenTwice() {
    assertThatThrownBy(() -> PropertiesText.parse("a=1\n\nb=2\n  a:3\n"))
        .isInstanceOf(PropertiesText.Malformed.class)
        .hasMessage("line 4 sets a again, which line 1 has set");
  }

  @Test
  void namesALineThatPropertiesCannotRead() {
    assertThatThrownBy(() -> PropertiesText.parse("a=1\nb=\\u12\n"))
        .isInstanceOf(PropertiesText.Malformed.class)
        .hasMessageStartingWith("line 2 ");
  }

  @Test
  void givesTheValues() {
    assertThat(PropertiesText.parse("# c\na = 1\nb=\n").values())
        .containsOnly(Map.entry("a", "1"), Map.entry("b", ""));
  }

  private static String overridden(String text, Map<String, String> overrides) {
    return PropertiesText.parse(text).with(overrides, HEADING).text();
  }

  private static Map<String, String> loaded(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> map = new LinkedHashMap<>();
    properties.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }
}
