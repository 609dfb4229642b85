package io.kfctl.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.Run;
import io.kfctl.cli.stack.StackCommands;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command about connectors does when Connect is not as it should be. */
class ConnectorTroubleTest {
  private static final String PAGE =
      "<html><head><title>Oops</title></head><body><h1>Internal error</h1></body></html>";

  @TempDir private Path folder;
  private FakeWorker worker;

  @BeforeEach
  void start() throws IOException {
    worker = new FakeWorker();
    Files.writeString(
        folder.resolve("whole.json"),
        "{\"name\":\"a b\",\"config\":{\"connector.class\":\"x.Sink\",\"topics\":\"t\"}}");
    Files.writeString(folder.resolve("bare.json"), "{\"connector.class\":\"x.Sink\"}");
    Files.writeString(
        folder.resolve("offsets.json"), "[{\"partition\":{\"a\":1},\"offset\":null}]");
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "status",
        "describe NAME",
        "config NAME",
        "validate whole.json",
        "diff whole.json",
        "create whole.json",
        "apply whole.json",
        "update NAME bare.json",
        "pause NAME",
        "resume NAME",
        "restart NAME",
        "stop NAME",
        "wait NAME",
        "offsets get NAME",
        "offsets set NAME offsets.json",
        "offsets reset NAME --yes",
        "topics NAME",
        "plugins",
        "plugins X",
        "delete NAME --yes"
      })
  void trouble_is_told_with_the_endpoint_and_ends(String line) {
    String url = worker.url();
    for (String request :
        List.of(
            "GET /connectors",
            "GET /connectors/a b/config",
            "GET /connector-plugins",
            "PUT /connector-plugins/x.Sink/config/validate")) {
      worker.answers(request, 500, PAGE);
    }
    Run page = run(line, url).exits(ExitCode.FAILED).prints("");
    assertThat(page.stderr())
        .contains("error: ")
        .contains(url)
        .contains("HTTP 500")
        .doesNotContain("<h1>");
    worker.close();
    Run down = run(line, url).exits(ExitCode.UNREACHABLE).prints("");
    assertThat(down.stderr()).contains(url).contains("refused").contains("hint: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"describe NAME", "pause NAME", "apply whole.json", "plugins"})
  void a_worker_that_does_not_answer_is_not_waited_for_long(String line) {
    for (String request : List.of("GET /connectors", "GET /connector-plugins")) {
      worker.hangsAt(request);
    }
    worker.hangsAt("PUT /connector-plugins/x.Sink/config/validate");
    Run run = run(line, worker.url()).exits(ExitCode.UNREACHABLE);
    assertThat(run.stderr()).contains(worker.url());
  }

  private Run run(String line, String url) {
    List<String> words = new ArrayList<>(List.of("connector"));
    for (String word : line.split(" ")) {
      words.add(
          word.equals("NAME")
              ? "a b"
              : word.endsWith(".json") ? folder.resolve(word).toString() : word);
    }
    words.addAll(List.of("--connect-url", url));
    return Run.of(StackCommands::of, words.toArray(new String[0]));
  }
}
