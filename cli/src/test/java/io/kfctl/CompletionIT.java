package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kfctl.cli.connector.FakeWorker;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real shells at a real terminal, in which someone types and presses the tab key. A function
 * answers to the name of kfctl: it notes which words the shell made of a line, and passes on only
 * what completion asks.
 */
class CompletionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SHADOW =
      "kfctl() { case $1 in complete | completion) command kfctl \"$@\";;"
          + " *) printf '<%s>' \"$@\" >> \"$NOTED\"; echo >> \"$NOTED\";; esac; }";

  /** What is typed, with a tab where ~ stands, and the words that the shell shall make of it. */
  private static final List<Map.Entry<String, String>> LINES =
      List.of(
          Map.entry("kfctl ver~", "<version>"),
          Map.entry("kfctl cont~ li~", "<context><list>"),
          Map.entry("kfctl context list --out~ na~", "<context><list><--output><name>"),
          Map.entry("kfctl context list --output=na~", "<context><list><--output=name>"),
          Map.entry("kfctl context use 生~", "<context><use><生产 环境>"),
          Map.entry("kfctl context use 生产\\ 环~", "<context><use><生产 环境>"),
          Map.entry("kfctl context use tw~", "<context><use><two words>"),
          Map.entry("kfctl context use \"tw~", "<context><use><two words>"),
          Map.entry("kfctl context use it~", "<context><use><it's>"),
          Map.entry("kfctl context use 'it~", "<context><use><it's>"),
          Map.entry("kfctl context use a~", "<context><use><a\"b$c`d>"),
          Map.entry("kfctl context use \"a~", "<context><use><a\"b$c`d>"),
          Map.entry(
              "kfctl -f clu~ start ka~ --host no~",
              "<-f><cluster.yaml><start><kafka><--host><node1>"),
          Map.entry("kfctl help pack~ ass~", "<help><packages><assemble>"),
          Map.entry(
              "kfctl connector status --connect-url 127.0.0.1:1 x~",
              "<connector><status><--connect-url><127.0.0.1:1><x>"));

  private static final String BASH = "bash --norc --noprofile -i";
  private static final String BASH_LOAD = "source <(command kfctl completion bash)";
  private static final String ZSH = "zsh -f -i";
  private static final String ZSH_LOAD =
      "autoload -Uz compinit && compinit -u -D; source <(command kfctl completion zsh)";

  private static final String CONNECTORS =
      """
      {"源 基础信息": {
        "info": {"name": "源 基础信息", "type": "source", "config": {}, "tasks": []},
        "status": {"name": "源 基础信息", "type": "source", "tasks": [],
          "connector": {"state": "RUNNING", "worker_id": "w:8083"}}}}
      """;

  @TempDir private Path temp;
  private final Map<String, String> environment = new HashMap<>();
  private Path kfctl;

  @BeforeEach
  void contextsAndACluster() throws IOException {
    kfctl = Distribution.unpackedIn(Files.createDirectories(temp.resolve("programs")));
    Path home = Files.createDirectories(temp.resolve("home"));
    Files.writeString(
        home.resolve("contexts.yaml"),
        """
        contexts:
          - {name: "生产 环境", zookeeper: "z:1"}
          - {name: "two words", zookeeper: "z:1"}
          - {name: "it's", zookeeper: "z:1"}
          - {name: 'a"b$c`d', zookeeper: "z:1"}
        """);
    Files.writeString(
        temp.resolve("cluster.yaml"),
        """
        name: demo
        schemaRegistry: {flavor: apicurio}
        hosts:
          - {name: node1, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        """);
    environment.put("KFCTL_HOME", home.toString());
    environment.put("PATH", kfctl + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TERM", "xterm");
    environment.put("HOME", temp.toString());
    environment.put("NOTED", temp.resolve("noted").toString());
  }

  @Test
  void bash_completes_what_is_typed() throws IOException {
    Tools.require("script");
    completes(BASH, BASH_LOAD, LINES);
  }

  @Test
  void zsh_completes_what_is_typed() throws IOException {
    Tools.require("script");
    Tools.require("zsh");
    completes(ZSH, ZSH_LOAD, LINES);
  }

  @Test
  void names_that_live_services_tell_are_completed_in_both_shells() throws IOException {
    Tools.require("script");
    Tools.require("zsh");
    try (RehearsalBroker kafka = RehearsalBroker.start();
        FakeWorker connect = new FakeWorker().answers("GET /connectors", 200, CONNECTORS)) {
      List<Map.Entry<String, String>> lines = live(kafka.endpoint().toString(), connect.url());
      // Names that come late are not offered: on a busy machine one presses the key again.
      await().atMost(PATIENCE).untilAsserted(() -> completes(BASH, BASH_LOAD, lines));
      await().atMost(PATIENCE).untilAsserted(() -> completes(ZSH, ZSH_LOAD, lines));
    }
  }

  private static List<Map.Entry<String, String>> live(String kafka, String connect) {
    String status = "kfctl connector status --connect-url " + connect;
    String completed = "<connector><status><--connect-url><" + connect + "><源 基础信息>";
    return List.of(
        Map.entry(status + " 源~", completed),
        Map.entry(status + " 源\\ 基~", completed),
        Map.entry(status + " \"源 基~", completed),
        Map.entry(
            "kfctl topic offsets --bootstrap-server " + kafka + " re~",
            "<topic><offsets><--bootstrap-server><" + kafka + "><rehearsal>"),
        Map.entry(
            "kfctl lag --bootstrap-server=" + kafka + " con~",
            "<lag><--bootstrap-server=" + kafka + "><connect-rehearsal>"));
  }

  private void completes(String shell, String load, List<Map.Entry<String, String>> lines)
      throws IOException {
    Files.deleteIfExists(temp.resolve("noted"));
    String typed =
        lines.stream()
            .map(line -> line.getKey().replace('~', '\t'))
            .collect(Collectors.joining("\n"));
    environment.put("TYPED", String.join("\n", "cd " + temp, load, SHADOW, typed, "exit", ""));
    Ended session =
        Ended.run(
            environment,
            List.of("bash", "-c", "printf %s \"$TYPED\" | script -qefc '" + shell + "' /dev/null"));
    List<String> expected = lines.stream().map(Map.Entry::getValue).toList();
    assertThat(temp.resolve("noted")).describedAs("%s", session).exists();
    assertThat(Files.readAllLines(temp.resolve("noted")))
        .describedAs("%s", session.stdout())
        .isEqualTo(expected);
  }

  @Test
  void a_stack_that_is_down_gives_nothing_and_no_complaint() {
    Ended down =
        Ended.run(
            environment,
            List.of(
                kfctl.resolve("kfctl").toString(),
                "complete",
                "zsh",
                "--",
                "connector",
                "status",
                "--connect-url",
                "127.0.0.1:1",
                ""));
    assertThat(down).returns(0, Ended::status).returns("words\n", Ended::stdout);
    assertThat(down.stderr()).isEmpty();
  }
}
