package io.kfctl.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.net.Endpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientPropertiesTest {

  @Test
  void usesWhatSaysHowToEnterTheCluster() {
    Map<String, String> entrance =
        Map.of(
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "PLAIN",
            "ssl.endpoint.identification.algorithm", "",
            "client.id", "ops",
            "config.providers", "file",
            "config.providers.file.class", "org.example.Files");
    assertThat(ClientProperties.of(entrance))
        .isEqualTo(new ClientProperties(entrance, List.of(), List.of()));
  }

  @Test
  void leavesAsideWhatWouldChangeWhatIsDone() {
    ClientProperties sorted =
        ClientProperties.of(
            Map.of(
                "group.id", "the-application",
                "enable.auto.commit", "true",
                "acks", "0",
                "request.timeout.ms", "600000",
                "bootstrap.servers", "elsewhere:9092"));
    assertThat(sorted.entrance()).isEmpty();
    assertThat(sorted.aside())
        .containsExactly(
            "acks", "bootstrap.servers", "enable.auto.commit", "group.id", "request.timeout.ms");
    assertThat(sorted.unknown()).isEmpty();
  }

  @Test
  void namesWhatKafkasClientsDoNotKnow() {
    ClientProperties sorted = ClientProperties.of(Map.of("sasl.mechanismus", "PLAIN"));
    assertThat(sorted.unknown()).containsExactly("sasl.mechanismus");
    assertThat(sorted.entrance()).isEmpty();
  }

  @Test
  void whiteSpaceAroundAValueCountsNothing() {
    ClientSettings settings =
        ClientSettings.of(new Endpoint("127.0.0.1", 1))
            .withProperties(
                ClientProperties.of(Map.of("security.protocol", "plaintext \t")).entrance());
    assertThat(settings.isPlaintext()).isTrue();
  }

  @Test
  void showsNoPassword() {
    ClientProperties sorted = ClientProperties.of(Map.of("ssl.key.password", "geheim"));
    assertThat(sorted.toString()).contains("ssl.key.password").doesNotContain("geheim");
  }
}
