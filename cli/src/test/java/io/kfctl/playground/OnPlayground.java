package io.kfctl.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kfctl.install.Kfctl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tests of the shell kit need of a running playground. They are parts of {@link
 * PlaygroundIT}, since to bring up another one takes half a minute.
 */
interface OnPlayground {
  Duration PATIENCE = Duration.ofSeconds(60);

  /** Its current context is the playground. */
  Kfctl kfctl();

  /** What {@code playground status} said when it was up; the ports stay. */
  JsonNode playground();

  /** Where kfctl runs. */
  Path place();

  default KitWay context() {
    return KitWay.context(kfctl());
  }

  default KitWay flags() {
    return KitWay.flags(place().resolve("elsewhere"), playground());
  }

  default List<KitWay> ways() {
    return List.of(context(), flags());
  }

  /** What a worker answers to curl. */
  default String connect(String path) throws Exception {
    URI uri =
        URI.create("http://127.0.0.1:" + KitWay.port(playground(), "kafka-connect") + "/" + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }

  /** What a program of Kafka's prints. */
  default String tool(String name, String... words) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(place().resolve("home/playground/opt/kafka/bin").resolve(name).toString());
    line.addAll(
        List.of("--bootstrap-server", "127.0.0.1:" + KitWay.port(playground(), "kafka-server")));
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), "UTF-8");
    assertThat(process.waitFor()).describedAs("%s", line).isZero();
    return printed;
  }
}
