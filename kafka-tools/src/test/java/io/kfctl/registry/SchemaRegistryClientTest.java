package io.kfctl.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.http.HttpException;
import io.kfctl.http.HttpSettings;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bodies are what Apicurio 3.0.9 and Confluent 7.4 answer. */
class SchemaRegistryClientTest {
  private final MockWebServer server = new MockWebServer();
  private SchemaRegistryClient registry;

  @BeforeEach
  void start() throws Exception {
    server.start();
    registry =
        new SchemaRegistryClient(
            HttpSettings.of("http://127.0.0.1:" + server.getPort() + "/apis/ccompat/v7"));
  }

  @AfterEach
  void stop() {
    registry.close();
    server.close();
  }

  @Test
  void listsSubjectsBelowTheBasePath() throws Exception {
    answer(200, "[\"a/b c\",\"同步-value\"]");
    assertThat(registry.subjects()).containsExactly("a/b c", "同步-value");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/apis/ccompat/v7/subjects");
  }

  @Test
  void listsVersions() throws Exception {
    answer(200, "[3,1,2]");
    assertThat(registry.versions("a/b c")).containsExactly(1, 2, 3);
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/apis/ccompat/v7/subjects/a%2Fb%20c/versions");
  }

  @Test
  void readsAVersion() {
    answer(
        200,
        "{\"subject\":\"s\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\","
            + "\"schemaType\":\"AVRO\",\"references\":[]}");
    assertThat(registry.latest("s"))
        .isEqualTo(new SubjectVersion("s", 2, new Schema(7, "AVRO", "\"string\"")));
  }

  @Test
  void takesASchemaWithoutATypeForAvro() {
    answer(200, "{\"schema\":\"\\\"string\\\"\"}");
    assertThat(registry.schema(7)).isEqualTo(new Schema(7, "AVRO", "\"string\""));
  }

  @Test
  void tellsWhatIsNotThere() {
    answer(404, "{\"message\":\"x\",\"error_code\":40401}");
    assertThatThrownBy(() -> registry.versions("s"))
        .isInstanceOf(RegistryException.SubjectNotFound.class)
        .hasMessage("the schema registry has no subject 's'");
    answer(404, "{\"message\":\"x\",\"error_code\":40401}");
    assertThatThrownBy(() -> registry.version("s", 9))
        .isInstanceOf(RegistryException.SubjectNotFound.class);
    answer(404, "{\"message\":\"x\",\"error_code\":40402}");
    assertThatThrownBy(() -> registry.version("s", 9))
        .isInstanceOf(RegistryException.VersionNotFound.class)
        .hasMessage("subject 's' has no version 9");
    answer(404, "{\"message\":\"x\",\"error_code\":40403}");
    assertThatThrownBy(() -> registry.schema(9))
        .isInstanceOf(RegistryException.SchemaNotFound.class)
        .hasMessage("the schema registry has no schema with id 9");
  }

  @Test
  void doesNotBlameTheSubjectForAWrongPath() {
    answer(404, "{\"title\":\"Could not find resource\",\"status\":404}");
    assertThatThrownBy(() -> registry.versions("s")).isInstanceOf(HttpException.Status.class);
  }

  @Test
  void readsCompatibilityLevels() {
    answer(200, "{\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(registry.compatibility()).isEqualTo("BACKWARD");
    answer(200, "{\"compatibilityLevel\":\"NONE\"}");
    assertThat(registry.compatibility("s")).contains("NONE");
    answer(404, "{\"message\":\"x\",\"error_code\":40408}");
    assertThat(registry.compatibility("s")).isEmpty();
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }
}
