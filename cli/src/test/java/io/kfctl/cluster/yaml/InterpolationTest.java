package io.kfctl.cluster.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();
  private Path home;

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
  }

  private YamlScalar resolve(String value) {
    YamlNode tree = new YamlParser(problems).parse("a:\n  - " + value).orElseThrow();
    Map<String, String> environment = Map.of("SECRET", "s3cret", "EMPTY", "");
    YamlNode resolved =
        new Interpolation(environment, new LocalPaths(folder, home), problems).resolve(tree);
    return (YamlScalar) ((YamlList) ((YamlMap) resolved).get("a").orElseThrow()).items().get(0);
  }

  private List<String> told() {
    return problems.all().stream().map(problem -> problem.text("f")).toList();
  }

  @Test
  void putsInVariables() {
    assertThat(resolve("${env:SECRET}").text()).isEqualTo("s3cret");
    assertThat(resolve("'${env:SECRET}'").text()).isEqualTo("s3cret");
    assertThat(resolve("${env:EMPTY}").text()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void putsInFilesRelativeToTheFoldersFileWithoutTheLastLineEnd() throws IOException {
    Files.writeString(folder.resolve("one"), "one\n");
    Files.writeString(folder.resolve("windows"), "two\r\n");
    Files.writeString(folder.resolve("several"), "a\nb\n\n");
    Files.writeString(home.resolve("mine"), "密码");

    assertThat(resolve("${file:one}").text()).isEqualTo("one");
    assertThat(resolve("${file:./one}").text()).isEqualTo("one");
    assertThat(resolve("${file:" + folder.resolve("one") + "}").text()).isEqualTo("one");
    assertThat(resolve("${file:windows}").text()).isEqualTo("two");
    assertThat(resolve("${file:several}").text()).isEqualTo("a\nb\n");
    assertThat(resolve("${file:~/mine}").text()).isEqualTo("密码");
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${file:/etc/kafka/secrets.properties:password}",
        "${SECRET}",
        "${vault:path:key}",
        "x ${env:SECRET}",
        "${env:SECRET} x",
        "$env:SECRET",
        "a$$b",
        "${secrets:SECRET}"
      })
  void passesEverythingElse(String value) {
    YamlScalar scalar = resolve(value);

    assertThat(scalar.text()).isEqualTo(value);
    assertThat(scalar.reference()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void twoDollarsMeanOne() {
    assertThat(resolve("$${env:SECRET}").text()).isEqualTo("${env:SECRET}");
    assertThat(resolve("x $${y} $${z}").text()).isEqualTo("x ${y} ${z}");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsPutInIsNotLookedAtAgain() {
    YamlNode tree = new YamlParser(problems).parse("${env:A}").orElseThrow();
    Map<String, String> environment = Map.of("A", "${env:B}", "B", "b");
    YamlNode resolved =
        new Interpolation(environment, new LocalPaths(folder, home), problems).resolve(tree);

    assertThat(((YamlScalar) resolved).text()).isEqualTo("${env:B}");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});
    Files.writeString(folder.resolve("huge"), "x".repeat(64 * 1024 + 1));

    resolve("${env:NOWHERE}");
    resolve("${env:NO-NAME}");
    resolve("${file:nowhere}");
    resolve("${file:home}");
    resolve("${file:}");
    resolve("${file:~other/x}");
    resolve("${file:binary}");
    resolve("${file:huge}");

    assertThat(told())
        .containsExactlyInAnyOrder(
            "f:2:5: the variable NOWHERE is not set (export NOWHERE=...)",
            "f:2:5: 'NO-NAME' is not the name of a variable",
            missing(folder.resolve("nowhere")),
            missing(home),
            "f:2:5: '' is not the path of a file",
            "f:2:5: '~other/x' is not the path of a file",
            "f:2:5: " + Quoted.text(folder + "/binary") + " is not UTF-8 text",
            "f:2:5: "
                + Quoted.text(folder + "/huge")
                + " is larger than 64 KiB (a value is one short text)");
  }

  private static String missing(Path file) {
    return "f:2:5: there is no file "
        + Quoted.text(file.toString())
        + " (paths are relative to the cluster file's folder)";
  }

  @Test
  void aValueThatWasPutInIsNeverShown() {
    YamlScalar scalar = resolve("${env:SECRET}");

    assertThat(scalar.shown()).isEqualTo("the value of ${env:SECRET}");
    assertThat(scalar.toString()).doesNotContain("s3cret");
  }
}
