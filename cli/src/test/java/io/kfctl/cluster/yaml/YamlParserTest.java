package io.kfctl.cluster.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlParserTest {
  private final Problems problems = new Problems();

  private Optional<YamlNode> parse(String text) {
    return new YamlParser(problems).parse(text);
  }

  private List<String> told() {
    return problems.all().stream().map(problem -> problem.text("f")).toList();
  }

  private YamlScalar scalar(String text) {
    return (YamlScalar) ((YamlMap) parse("key: " + text).orElseThrow()).get("key").orElseThrow();
  }

  @Test
  void knowsWhereEverythingStands() {
    YamlMap root = (YamlMap) parse("a: 1\nb:\n  - x\n  - {c: y}\n").orElseThrow();

    YamlList list = (YamlList) root.get("b").orElseThrow();
    YamlMap inner = (YamlMap) list.items().get(1);
    assertThat(root.entries().get(1).position()).isEqualTo(new Position(2, 1));
    assertThat(list.items().get(0).position()).isEqualTo(new Position(3, 5));
    assertThat(inner.get("c").orElseThrow().position()).isEqualTo(new Position(4, 9));
    assertThat(inner.get("c").orElseThrow().path()).isEqualTo("b[1].c");
  }

  @ParameterizedTest
  @CsvSource({
    "21474836480, INTEGER",
    "-1, INTEGER",
    "007, TEXT",
    "0x1F, TEXT",
    "3.10, DECIMAL",
    "1e3, DECIMAL",
    "3.7.1, TEXT",
    "192.168.1.1, TEXT",
    "true, BOOLEAN",
    "on, TEXT",
    "yes, TEXT",
    "True, TEXT",
    "null, NOTHING",
    "~, NOTHING",
    "'', NOTHING",
    "text, TEXT",
    "${env:X}, TEXT",
    "2024-01-01, TEXT",
    "12:30:45, TEXT"
  })
  void takesPlainValuesForWhatYaml12Says(String text, YamlScalar.Kind kind) {
    YamlScalar scalar = scalar(text);

    assertThat(scalar.kind()).isEqualTo(kind);
    assertThat(scalar.text()).isEqualTo(text);
  }

  @Test
  void quotedValuesAreText() {
    assertThat(scalar("\"1\"").kind()).isEqualTo(YamlScalar.Kind.TEXT);
    assertThat(scalar("'true'").kind()).isEqualTo(YamlScalar.Kind.TEXT);
    assertThat(scalar("''").kind()).isEqualTo(YamlScalar.Kind.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: b: c           | 1:5 | mapping values are not allowed here",
        "a: [1, 2          | 1:9 | expected ',' or ']'",
        "a: {b: ${env:X}}  | 1:9 | inside braces put quotes",
        "a: \"text         | 1:9 | unexpected end of stream",
        "a: @x             | 1:4 | cannot start any token"
      })
  void tellsWhereBrokenYamlBreaks(String text, String place, String reason) {
    assertThat(parse(text)).isEmpty();
    assertThat(told()).singleElement().asString().startsWith("f:" + place).contains(reason);
  }

  @Test
  void tabsGetTheirAdvice() {
    assertThat(parse("a:\n\tb: 1\n")).isEmpty();
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("f:2:1: broken YAML: ")
        .endsWith("(indent with spaces)");
  }

  @Test
  void neverShowsTheTextAroundTheBreak() {
    parse("password: \"s3cret\nother: [\n");
    parse("password: s3cret: x");
    assertThat(told()).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
  }

  @Test
  void countsColumnsInCharactersAlsoAfterChineseText() {
    parse("名称: 数据\n同步: [x\n");
    assertThat(told()).singleElement().asString().startsWith("f:3:1");
  }

  @Test
  void refusesEveryDuplicateKeyWithTheLineOfTheFirst() {
    parse("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n");
    assertThat(told())
        .containsExactly(
            "f:3:1: key 'a' is already there in line 1 (keep one of the two)",
            "f:4:11: key 'd' is already there in line 4 (keep one of the two)");
  }

  @Test
  void refusesAliasesTagsAndSecondDocuments() {
    parse("a: &x 1\nb: *x\nc: !!str 1\n---\nd: 1\n");
    assertThat(told())
        .containsExactly(
            "f:2:4: aliases (*name) are not supported here (write the value itself)",
            "f:3:4: tags (!name) are not supported here (remove the tag)",
            "f:4:1: a second document begins here (keep one document and remove '---')");
  }

  @Test
  void refusesMergeKeysBecauseTheyNeedAliases() {
    parse("a: &x {b: 1}\nc:\n  <<: *x\n");
    assertThat(told()).singleElement().asString().contains("aliases");
  }

  @Test
  void refusesKeysThatAreNoWords() {
    parse("? [a, b]\n: 1\n? {c: d}\n: 2\n");
    assertThat(told()).hasSize(2).allMatch(line -> line.contains("a key must be a word"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{? ", "[{", "{[a]: "})
  void endsEarlyInHostileNesting(String opening) {
    parse(opening.repeat(1_000_000 / opening.length()));
    assertThat(told()).last().asString().contains("more than 16 levels");
  }

  @Test
  void anAliasBombIsOnlyALineOfProblems() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a").append(i).append(": &a").append(i);
      bomb.append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
    }
    parse(bomb.toString());
    assertThat(told()).hasSize(58).allMatch(line -> line.contains("aliases"));
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThat(parse("a: " + "x".repeat(1024 * 1024))).isEmpty();
    assertThat(told()).singleElement().asString().contains("limit");
  }

  @Test
  void namesACharacterThatYamlForbidsAndItsPlace() {
    parse("a: 1\nb: x\u0007\n");
    assertThat(told()).containsExactly("f:2:5: broken YAML: character U+0007 is not allowed");
  }

  @Test
  void anEmptyTextIsNoDocumentAndNoProblem() {
    assertThat(parse("# only a comment\n")).isEmpty();
    assertThat(told()).isEmpty();
  }
}
