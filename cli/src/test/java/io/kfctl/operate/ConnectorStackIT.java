package io.kfctl.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.cli.JsonShape;
import io.kfctl.install.Kfctl;
import io.kfctl.install.Kfctl.Ended;
import io.kfctl.teststack.TestStack;
import io.kfctl.teststack.WithStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of connectors, as a user types it: on workers of 3.4.1, and of 3.9.1 for what that
 * lacks.
 */
@WithStack
class ConnectorStackIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SINK = "接收 sink";

  @TempDir private static Path folder;
  private final TestStack stack;
  private final Kfctl kfctl;

  ConnectorStackIT(TestStack stack) {
    this.stack = stack;
    this.kfctl = new Kfctl(folder);
  }

  @Test
  void a_connector_is_changed_paused_and_restarted_with_flags_and_with_a_context()
      throws IOException {
    Path out = folder.resolve("out.txt");
    String file = file(SINK, "\"file\":\"" + out + "\",\"database.password\":\"geheim\"");
    old("apply", file).exits(0);
    old("pause", SINK).exits(0);
    old("resume", SINK).exits(0);
    old("restart", SINK).exits(0);
    kfctl.run("context", "set", "life", "--connect-url", stack.connectUrl()).exits(0);
    kfctl.run("context", "use", "life").exits(0);

    Ended config = kfctl.run("connector", "config", SINK, "-o", "json").exits(0);
    JsonShape.of("connector config").matches(config.stdout());
    assertThat(config.json().path("database.password").asText()).isEqualTo("******");
    JsonShape.of("connector describe")
        .matches(kfctl.run("connector", "describe", SINK, "-o", "json").exits(0).stdout());

    anEditKeepsTheSecret(config.stdout());
    Ended paused = kfctl.run("connector", "pause", SINK, "-o", "json").exits(0);
    JsonShape.of("connector pause").matches(paused.stdout());
    assertThat(paused.json().get(0).path("state").asText()).isEqualTo("PAUSED");
    kfctl.run("connector", "wait", SINK, "--for", "paused").exits(0);
    kfctl.run("connector", "wait", SINK, "--timeout", "1s").exits(3);
    kfctl.run("connector", "resume", "--match", "接.*").exits(0);
    kfctl.run("connector", "restart", SINK).exits(0);
    kfctl.run("connector", "restart", SINK, "--task", "0").exits(0);
    assertThat(kfctl.run("connector", "restart", SINK, "--task", "5").exits(4).stderr())
        .contains("its tasks are: 0\n");
    assertThat(kfctl.run("connector", "pause", "接收 sinc").exits(4).stderr())
        .contains("did you mean '" + SINK + "'?");

    oldWorkersLackWhatIsNewer();
    whatIsCreatedAndWasRepairedRunsAfterARestart();
    kfctl.run("connector", "delete", SINK, "--yes").exits(0);
  }

  private void anEditKeepsTheSecret(String config) throws IOException {
    Path edited = folder.resolve("edited.json");
    Files.writeString(
        edited,
        config.replace("\"topics\": \"life.lines\"", "\"topics\": \"life.lines,life.more\""));
    assertThat(kfctl.run("connector", "diff", edited.toString()).exits(3).stdout())
        .containsPattern("topics +change +life.lines +life.lines,life.more\n");
    Ended updated =
        kfctl.run("connector", "update", SINK, edited.toString(), "-o", "json").exits(0);
    JsonShape.of("connector update").matches(updated.stdout());
    assertThat(updated.json().get(0).path("change").asText()).isEqualTo("updated");
    assertThat(
            kfctl
                .run("connector", "config", SINK, "--show-secrets", "-o", "json")
                .json()
                .path("database.password")
                .asText())
        .isEqualTo("geheim");
    kfctl.run("connector", "diff", edited.toString()).exits(0);
    assertThat(kfctl.run("connector", "apply", edited.toString()).exits(0).stdout())
        .contains("unchanged");
    Path mistyped = folder.resolve("mistyped.json");
    Files.writeString(
        mistyped,
        config
            .replace("\"file\"", "\"fil\"")
            .replace("\"tasks.max\": \"1\"", "\"tasks.max\": \"many\""));
    Ended refused = kfctl.run("connector", "validate", mistyped.toString(), "-o", "json").exits(3);
    JsonShape.of("connector validate").matches(refused.stdout());
    assertThat(refused.stdout()).contains("\"many\"").contains("did you mean 'file'?");
    kfctl.run("connector", "update", SINK, mistyped.toString()).exits(2);
  }

  /** Its task fails for want of a folder, and what is unchanged is told as failed until it runs. */
  private void whatIsCreatedAndWasRepairedRunsAfterARestart() throws IOException {
    Path later = folder.resolve("later");
    String file = file("life-later", "\"file\":\"" + later.resolve("out.txt") + "\"");
    assertThat(kfctl.run("connector", "create", file).exits(1).stderr())
        .contains("java.nio.file.NoSuchFileException");
    assertThat(kfctl.run("connector", "apply", file).exits(1).stderr())
        .contains("connector 'life-later' was left as it is and failed: ")
        .contains("kfctl connector restart life-later --failed");
    Files.createDirectory(later);
    Ended restarted =
        kfctl
            .run("connector", "restart", "--failed", "--match", "life-later|接.*", "-o", "name")
            .exits(0);
    assertThat(restarted.stdout()).isEqualTo("life-later\n");
    assertThat(kfctl.run("connector", "restart", "life-later", "--failed").exits(0).stderr())
        .contains("nothing has failed");
    kfctl.run("connector", "delete", "life-later", "--yes").exits(0);
    String again = file("life-later", "\"file\":\"" + later.resolve("again.txt") + "\"");
    kfctl.run("connector", "create", again).exits(0);
    kfctl.run("connector", "delete", "life-later", "--yes").exits(0);
  }

  private void oldWorkersLackWhatIsNewer() {
    assertThat(kfctl.run("connector", "stop", SINK).exits(1).stderr())
        .contains("stopping a connector needs Kafka Connect 3.5 or newer; this worker is 3.4.1\n");
    assertThat(kfctl.run("connector", "offsets", "reset", SINK, "--yes").exits(1).stderr())
        .contains(" needs Kafka Connect 3.6 or newer; this worker is 3.4.1\n");
    assertThat(kfctl.run("connector", "offsets", "get", SINK).exits(1).stderr())
        .contains(" needs Kafka Connect 3.5 or newer; this worker is 3.4.1\n");
    Ended plugins = kfctl.run("connector", "plugins", "--all", "-o", "json").exits(0);
    JsonShape.of("connector plugins").matches(plugins.stdout());
    Ended keys = kfctl.run("connector", "plugins", "FileStreamSink", "-o", "json").exits(0);
    JsonShape.of("connector plugins").matches(keys.stdout());
    assertThat(keys.stdout()).contains("\"file\"");
  }

  @Test
  void what_fails_or_hangs_is_told_after_every_action() throws IOException {
    String bad = file("life-fail", "\"file\":\"/nonexistent/file\"");
    old("apply", bad).exits(1);
    String cause = "java.nio.file.NoSuchFileException: /nonexistent/file\n";
    assertThat(old("restart", "--failed", "--match", "life-.*").exits(1).stderr())
        .contains("error: connector 'life-fail' was restarted and failed: " + cause);
    assertThat(old("restart", "life-fail", "--task", "0").exits(1).stderr()).contains(cause);
    assertThat(old("pause", "life-fail").exits(1).stderr()).contains(cause);

    Path repaired = folder.resolve("repaired.txt");
    old("resume", "life-fail").exits(1);
    old("apply", file("life-fail", "\"file\":\"" + repaired + "\"")).exits(0);

    String hanging =
        file("life-hang", "\"connector.class\":\"io.kfctl.teststack.HangingSinkConnector\"");
    old("apply", hanging, "--timeout", "2s").exits(3);
    Ended told = old("restart", "life-hang", "--timeout", "7s").exits(3);
    assertThat(told.stderr()).contains("was restarted and does not run after 7.0 s: task 0 is ");
    old("delete", "--match", "life-(fail|hang)", "--yes").exits(0);
  }

  @Test
  void offsets_are_read_set_and_reset_where_the_worker_can() throws IOException {
    Path in = Files.writeString(folder.resolve("in.txt"), "a\nb\n");
    String source =
        Files.writeString(
                folder.resolve("source.json"),
                """
                {"name": "源", "config": {"connector.class": "FileStreamSource", "file": "%s",
                  "topic": "life.source", "topic.creation.default.partitions": "1",
                  "topic.creation.default.replication.factor": "1"}}
                """
                    .formatted(in))
            .toString();
    newer("create", source).exits(0);
    await().atMost(LIMIT).until(() -> position() == 4);
    JsonShape.of("connector offsets get")
        .matches(newer("offsets", "get", "源", "-o", "json").stdout());
    assertThat(newer("topics", "源", "-o", "name").exits(0).stdout()).isEqualTo("life.source\n");

    Ended stopped = newer("stop", "源", "-o", "json").exits(0);
    JsonShape.of("connector stop").matches(stopped.stdout());
    assertThat(stopped.json().get(0).path("state").asText()).isEqualTo("STOPPED");
    newer("wait", "源", "--for", "stopped").exits(0);
    newer("resume", "源").exits(0);

    Path offsets = folder.resolve("offsets.json");
    String entry = "[{\"partition\": {\"filename\": \"%s\"}, \"offset\": {\"position\": %s}}]";
    Files.writeString(offsets, entry.formatted(in, "2"));
    Ended set = newer("offsets", "set", "源", offsets.toString(), "-o", "json").exits(0);
    JsonShape.of("connector offsets set").matches(set.stdout());
    await().atMost(LIMIT).until(() -> records() == 3);

    Files.writeString(offsets, entry.formatted(in, "\"far\""));
    newer("offsets", "set", "源", offsets.toString()).exits(1);
    newer("wait", "源").exits(0);

    newer("offsets", "reset", "源").exits(2); // there is nobody to ask
    Ended reset = newer("offsets", "reset", "源", "--yes", "-o", "json").exits(0);
    JsonShape.of("connector offsets reset").matches(reset.stdout());
    await().atMost(LIMIT).until(() -> records() == 5);
    newer("delete", "源", "--yes").exits(0);
  }

  private long position() {
    return newer("offsets", "get", "源", "-o", "json")
        .exits(0)
        .json()
        .path(0)
        .path("offset")
        .path("position")
        .asLong(-1);
  }

  private long records() {
    String[] words = {"topic", "offsets", "life.source", "-o", "json", "--bootstrap-server"};
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = stack.kafka().toString();
    return kfctl.run(all).exits(0).json().findValue("end").asLong();
  }

  private Ended old(String... words) {
    return connector(stack.connectUrl(), words);
  }

  private Ended newer(String... words) {
    return connector(stack.newerConnectUrl(), words);
  }

  private Ended connector(String url, String... words) {
    return kfctl.run(
        Stream.concat(
                Stream.concat(Stream.of("connector"), Stream.of(words)),
                Stream.of("--connect-url", url))
            .toArray(String[]::new));
  }

  private static String file(String name, String keys) throws IOException {
    String type = keys.contains("connector.class") ? "" : "\"connector.class\":\"FileStreamSink\",";
    return Files.writeString(
            folder.resolve(name + ".json"),
            "{\"name\": \"%s\", \"config\": {%s\"topics\": \"life.lines\", \"tasks.max\": \"1\", %s}}"
                .formatted(name, type, keys))
        .toString();
  }
}
