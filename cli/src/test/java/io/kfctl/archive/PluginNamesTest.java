package io.kfctl.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.cluster.PluginSpec;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginNamesTest {

  @ParameterizedTest
  @CsvSource({
    "debezium-connector-mysql-2.3.2.Final-plugin.tar.gz, debezium-connector-mysql, 2.3.2.Final",
    "confluentinc-kafka-connect-s3-10.5.0.zip, confluentinc-kafka-connect-s3, 10.5.0",
    "kafka-connect-jdbc-10.7.4-ddb1.01.Beta1.tgz, kafka-connect-jdbc, 10.7.4-ddb1.01.Beta1",
    "camel-aws-s3-source-kafka-connector-4.0.0-package.tar.gz,"
        + " camel-aws-s3-source-kafka-connector, 4.0.0",
  })
  void readsNameAndVersionFromAnArchivesName(String file, String name, String version) {
    String stem = file.replaceAll("\\.(tar\\.gz|tgz|zip)$", "");
    assertThat(PluginNames.of(new PluginSpec(stem, List.of(file))))
        .isEqualTo(new PluginNames(name, Optional.of(version)));
  }

  @Test
  void anOwnNameWins() {
    PluginSpec spec =
        new PluginSpec("source", List.of("debezium-connector-mysql-2.3.2.Final-plugin.tar.gz"));
    assertThat(PluginNames.of(spec))
        .isEqualTo(new PluginNames("source", Optional.of("2.3.2.Final")));
  }

  @Test
  void aVersionIsNotInvented() {
    assertThat(PluginNames.of(new PluginSpec("mysink", List.of("mysink.tar.gz"))))
        .isEqualTo(new PluginNames("mysink", Optional.empty()));
  }

  @Test
  void looseJarsTakeTheVersionOfTheJarThatCarriesTheirName() {
    PluginSpec spec =
        new PluginSpec(
            "kafka-connect-jdbc",
            List.of(
                "jdbc-1.30.22.4-ddbsync.Beta1.jar", "kafka-connect-jdbc-10.7.4-ddb1.01.Beta1.jar"));
    assertThat(PluginNames.of(spec))
        .isEqualTo(new PluginNames("kafka-connect-jdbc", Optional.of("10.7.4-ddb1.01.Beta1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.jar", "/etc/passwd", "a b.jar", "-rf.jar", "x;y.jar", "plugin.rar"})
  void badNamesAreTheUsersToCorrect(String file) {
    assertThatThrownBy(() -> PluginNames.of(new PluginSpec("x", List.of(file))))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(error.hint()).isPresent();
            })
        .hasMessageContaining(file);
  }
}
