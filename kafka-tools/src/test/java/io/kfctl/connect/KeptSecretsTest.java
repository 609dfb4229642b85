package io.kfctl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptSecretsTest {
  private static final Map<String, String> LIVE =
      Map.of(
          "db.password",
          "geheim",
          "db.url",
          "jdbc:x://h?user=u&password=geheim",
          "topics",
          "t",
          "stars.password",
          "******");

  @Test
  void starsStandForTheLiveValue() {
    KeptSecrets kept =
        KeptSecrets.of(
            config(
                Map.of(
                    "db.password",
                    "******",
                    "db.url",
                    "jdbc:x://h?user=u&password=******",
                    "topics",
                    "t2")),
            LIVE);
    assertThat(kept.keys()).containsExactlyInAnyOrder("db.password", "db.url");
    assertThat(kept.connector().config())
        .isEqualTo(
            Map.of(
                "db.password",
                "geheim",
                "db.url",
                "jdbc:x://h?user=u&password=geheim",
                "topics",
                "t2"));
  }

  @Test
  void aNewSecretIsTaken() {
    KeptSecrets kept = KeptSecrets.of(config(Map.of("db.password", "neu")), LIVE);
    assertThat(kept.keys()).isEmpty();
    assertThat(kept.connector().config()).containsEntry("db.password", "neu");
  }

  @Test
  void starsWithoutALiveValueAreAnError() {
    ConnectorException.Masked e =
        catchThrowableOfType(
            ConnectorException.Masked.class,
            () -> KeptSecrets.of(config(Map.of("api.token", "******")), LIVE));
    assertThat(e.keys()).containsExactly("api.token");
  }

  @Test
  void aValueThatWasEditedAroundItsStarsIsNotGuessed() {
    Map<String, String> edited = Map.of("db.url", "jdbc:x://other?user=u&password=******");
    assertThatThrownBy(() -> KeptSecrets.of(config(edited), LIVE))
        .isInstanceOf(ConnectorException.Masked.class);
  }

  @Test
  void starsThatAreLiveThemselvesAreNeverSent() {
    assertThatThrownBy(() -> KeptSecrets.of(config(Map.of("stars.password", "******")), LIVE))
        .isInstanceOf(ConnectorException.Masked.class);
  }

  private static ConnectorConfig config(Map<String, String> config) {
    return new ConnectorConfig("c", config);
  }
}
