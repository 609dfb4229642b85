package io.kfctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ssl.keystore.password=hunter2 | ssl.keystore.password=******
          ssl.key.password : a b c | ssl.key.password : ******
          ssl.key.password a b c | ssl.key.password ******
          metadata.encoder.secret=x=y | metadata.encoder.secret=******
          `#ssl.keystore.password=hunter2` | `#ssl.keystore.password=******`
          DB_PASSWORD="p w" | DB_PASSWORD="******"
          sasl.jaas.config=Module required password="x"; | sasl.jaas.config=******
          OPTS="-Djavax.net.ssl.keyStorePassword=x -Da=b" | OPTS="-Djavax.net.ssl.keyStorePassword=****** -Da=b"
          url=jdbc:x://h:1?user=admin&password=123456&a=b | url=jdbc:x://h:1?user=admin&password=******&a=b
          url=http://me:hun@ter2@proxy/ | url=http://me:******@proxy/
          """)
  void hidesSecrets(String text, String masked) {
    assertThat(SecretText.masked(text)).isEqualTo(masked);
    assertThat(SecretText.holdsSecrets(text)).isTrue();
    assertThat(SecretText.masked(masked)).isEqualTo(masked);
  }

  @Test
  void hidesAValueThatGoesOnInTheNextLine() {
    assertThat(SecretText.masked("a=1\nb.password=one\\\n  two\nc=3\n"))
        .isEqualTo("a=1\nb.password=******\nc=3\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# the password is asked for",
        "ssl.keystore.location=/a",
        "listeners=http://0.0.0.0:8081",
        "group.id=passwords",
        "b.password=\nc=3",
        "zookeeper.connect=a:2181,b:2181",
        "ssl.key.password=${file:/etc/keys.properties:key}",
        "[Unit]",
        "",
        "\n\n"
      })
  void leavesTheRest(String text) {
    assertThat(SecretText.masked(text)).isEqualTo(text);
    assertThat(SecretText.holdsSecrets(text)).isFalse();
  }
}
