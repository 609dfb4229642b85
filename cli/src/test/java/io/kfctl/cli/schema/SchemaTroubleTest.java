package io.kfctl.cli.schema;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.Run;
import io.kfctl.cli.connector.FakeWorker;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command about schemas does when the registry is not as it should be. */
class SchemaTroubleTest {
  private static final String PAGE =
      "<html><head><title>Oops</title></head><body><h1>Internal error</h1></body></html>";

  /** The first thing that one of the commands asks. */
  private static final List<String> FIRST =
      List.of(
          "GET /subjects",
          "GET /subjects/a/versions",
          "GET /subjects/a/versions/1",
          "GET /subjects/a/versions/latest",
          "GET /schemas/ids/7");

  @TempDir private Path folder;
  private FakeWorker registry;

  @BeforeEach
  void start() throws IOException {
    registry = new FakeWorker();
    Files.writeString(folder.resolve("a.avsc"), "\"string\"");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "get a",
        "get a --version 1",
        "get --id 7",
        "versions a",
        "versions a --diff 1,2",
        "compatibility a a.avsc",
        "delete a --yes",
        "delete a --version 1 --yes",
        "delete a --permanent --yes",
        "delete --match .* --yes"
      })
  void trouble_is_told_with_the_endpoint_and_ends(String line) {
    String url = registry.url();
    FIRST.forEach(request -> registry.answers(request, 500, PAGE));
    Run page = schema(line, url).exits(ExitCode.FAILED).prints("");
    assertThat(page.stderr())
        .contains("error: ")
        .contains(url)
        .contains("HTTP 500")
        .contains("hint: ")
        .doesNotContain("<h1>");
    FIRST.forEach(registry::hangsAt);
    Run late = schema(line, url).exits(ExitCode.UNREACHABLE).prints("");
    assertThat(late.stderr()).contains(url).contains("hint: ");
    registry.close();
    Run down = schema(line, url).exits(ExitCode.UNREACHABLE).prints("");
    assertThat(down.stderr()).contains(url).contains("refused").contains("hint: ");
  }

  private Run schema(String line, String url) {
    return run("schema " + line.replace("a.avsc", folder + "/a.avsc") + " --registry-url " + url);
  }
}
