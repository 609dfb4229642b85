package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database.password",
        "connection.password",
        "ssl.key.password",
        "ssl.keystore.key",
        "sasl.jaas.config",
        "schema.history.internal.consumer.sasl.jaas.config",
        "DATABASE_PASSWORD",
        "aws.secret.access.key",
        "s3.credentials",
        "bearer.auth.token",
        "basic.auth.user.info",
        "value.converter.basic.auth.user.info",
        "api-key",
        "metadata.encoder.secret"
      })
  void knowsSecretKeys(String key) {
    assertThat(Secrets.isSecret(key)).isTrue();
    assertThat(Secrets.masked(key, "geheim")).isEqualTo("******");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://u:geheim@h:8083/x | http://u:******@h:8083/x",
        "u:geheim@h:8083 | u:******@h:8083",
        "http://u:1/geheim@h | http://u:******@h",
        "http://u:geh,eim@h | http://u:******@h",
        "http://u:a@b@h | http://u:******@h",
        "http://a:b@g:1,https://c:d@h:2 | http://a:******@g:1,https://c:******@h:2",
        "http://g:8083,http://u:geheim@h | http://g:8083,http://u:******@h",
        "http://u@h:8083 | http://u@h:8083",
        "http://g:8083,h:8083/x | http://g:8083,h:8083/x"
      })
  void masksTheLoginsOfTypedUrls(String urls, String shown) {
    assertThat(Secrets.maskedUrls(urls)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database.user",
        "message.key.columns",
        "key.converter",
        "errors.tolerance",
        "ssl.keystore.location",
        "ssl.keystore.type",
        "ssl.keystore.certificate.chain",
        "ssl.keymanager.algorithm",
        "aws.credentials.provider.class",
        "sasl.oauthbearer.token.endpoint.url"
      })
  void knowsKeysThatMerelySoundLikeIt(String key) {
    assertThat(Secrets.isSecret(key)).isFalse();
    assertThat(Secrets.masked(key, "value")).isEqualTo("value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jdbc:dolphindb://h:8848?user=admin&password=123456|jdbc:dolphindb://h:8848?user=admin&password=******",
        "jdbc:mysql://h:3306/db?password=a;b&useSSL=true  "
            + " |jdbc:mysql://h:3306/db?password=******&useSSL=true",
        "jdbc:sqlserver://h:1433;user=sa;password=x;a=b   "
            + " |jdbc:sqlserver://h:1433;user=sa;password=******;a=b",
        "jdbc:oracle:thin:scott/tiger@//h:1521/x          "
            + " |jdbc:oracle:thin:scott/******@//h:1521/x",
        "http://user:p@ss@h:8081/x                         |http://user:******@h:8081/x",
        "http://a:b@h1:1,http://c:d@h2:2                  "
            + " |http://a:******@h1:1,http://c:******@h2:2",
        "http://h:8081/x?mail=a:b@c                        |http://h:8081/x?mail=a:b@c",
        "http://h1:8081,http://h2:8081                     |http://h1:8081,http://h2:8081",
        "Login required username=\"u\" password=\"p w\";   |Login required username=\"u\""
            + " password=\"******\";",
        "https://h/x?token=abc&x=1                         |https://h/x?token=******&x=1",
        "cannot connect: user=a, password='x y', retry     |cannot connect: user=a,"
            + " password='******', retry",
        "同步 nothing to hide: a=b                          |同步 nothing to hide: a=b"
      })
  void masksPasswordsInsideTexts(String text, String shown) {
    assertThat(Secrets.maskedText(text)).isEqualTo(shown);
    assertThat(Secrets.maskedText(shown)).isEqualTo(shown);
    assertThat(Secrets.masked("connection.url", text)).isEqualTo(shown);
  }

  @Test
  void showsReferencesAndEmptyValues() {
    String reference = "${file:/etc/kafka/secrets.properties:password}";
    assertThat(Secrets.masked("database.password", reference)).isEqualTo(reference);
    assertThat(Secrets.masked("database.password", "")).isEmpty();
    assertThat(Secrets.masked("database.password", "x" + reference)).isEqualTo("******");
  }

  @Test
  void masksAWholeConfigurationAndFindsTheMaskAgain() {
    Map<String, String> shown =
        Secrets.masked(
            Map.of("topics", "a", "connection.password", "x", "connection.url", "h?password=y"));
    assertThat(shown)
        .containsOnly(
            Map.entry("topics", "a"),
            Map.entry("connection.password", "******"),
            Map.entry("connection.url", "h?password=******"));
    assertThat(Secrets.maskedKeys(shown))
        .containsExactlyInAnyOrderElementsOf(List.of("connection.password", "connection.url"));
  }

  @Test
  void masksTheSecretsOfAConfigurationInWhatIsSaidOfIt() {
    Map<String, String> config =
        Map.of("database.password", "1+1", "api.key", "", "topics", "t1", "token", "${env:T}");
    assertThat(Secrets.maskedText("Invalid value 1+1 for t1, 21+11, '1+1'; ${env:T}", config))
        .isEqualTo("Invalid value ****** for t1, 21+11, '******'; ${env:T}");
  }

  @Test
  void keepsSecretsOutOfTheTextOfRecords() {
    Map<String, String> config = Map.of("database.password", "geheim");
    assertThat(new ConnectorConfig("c", config).toString()).doesNotContain("geheim");
    assertThat(new ConnectorInfo("c", ConnectorType.SINK, config, List.of()).toString())
        .doesNotContain("geheim");
    Validation.Field field =
        new Validation.Field("database.password", Optional.of("geheim"), true, List.of());
    assertThat(field.toString()).doesNotContain("geheim");
  }
}
