package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackClients;
import io.kfctl.error.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The context commands, and what commands make of the current context. */
class ContextCommandsTest {
  @TempDir private Path temp;
  private final Map<String, String> environment = new HashMap<>();
  private Path clusterFile;

  @BeforeEach
  void oneClusterFile() throws IOException {
    environment.put("KFCTL_HOME", temp.resolve("home").toString());
    clusterFile = temp.resolve("prod.yaml");
    Files.writeString(
        clusterFile,
        """
        name: prod
        schemaRegistry: {flavor: apicurio}
        hosts: [{name: n, address: 10.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}]
        """);
  }

  @Test
  void a_file_gets_a_name_and_validate_finds_it_by_the_context() {
    kfctl("context", "set", "prod", "-f", clusterFile.toString())
        .exits(ExitCode.OK)
        .prints("")
        .says("context 'prod' is kept and is the current one\n");
    assertThat(kfctl("validate", "-v").stderr())
        .isEqualTo("cluster file: " + clusterFile + ", from context 'prod'\n");
  }

  @Test
  void what_names_a_file_comes_before_the_context() throws IOException {
    kfctl("context", "set", "prod", "-f", clusterFile.toString());
    Path other = Files.copy(clusterFile, temp.resolve("other.yaml"));
    environment.put("KFCTL_CLUSTER", other.toString());
    assertThat(kfctl("validate", "-v").stderr()).contains(other + ", from KFCTL_CLUSTER");
    kfctl("context", "use", "prod")
        .exits(ExitCode.OK)
        .says(
            "context 'prod' is the current one now\nwarning: here "
                + other
                + " comes before it, from KFCTL_CLUSTER\n");
  }

  @Test
  void the_list_says_which_is_current_and_hides_passwords() {
    kfctl("context", "list")
        .exits(ExitCode.OK)
        .says("there is no context yet; make one: kfctl context set NAME -f FILE\n");
    kfctl("context", "set", "prod", "-f", clusterFile.toString());
    kfctl("context", "set", "旧 的", "--connect-url", "http://u:geheim@h:8083")
        .says("context '旧 的' is kept; make it the current one: kfctl context use '旧 的'\n");
    kfctl("context", "list")
        .prints(
            """
            NAME   CURRENT  STACK
            prod   yes      %s
            旧 的  no       http://u:******@h:8083
            """
                .formatted(clusterFile));
    Run json = kfctl("context", "list", "-o", "json");
    JsonShape.of("context list").matches(json.stdout());
    assertThat(json.stdout()).doesNotContain("geheim");
    kfctl("context", "list", "-o", "name").prints("prod\n旧 的\n");
  }

  @Test
  void a_context_with_endpoints_alone_has_no_cluster_file() {
    kfctl("context", "set", "old", "--bootstrap-server", "k1:9092");
    kfctl("validate")
        .exits(ExitCode.USAGE)
        .says(
            "error: there is no cluster file: the current context 'old' holds endpoints, which is"
                + " enough to operate a stack only\n"
                + "hint: name a file with -f, or another context: kfctl context use NAME\n");
  }

  @Test
  void commands_that_operate_a_stack_take_the_endpoints_of_the_context() throws IOException {
    int closed = closedPort();
    kfctl("context", "set", "old", "--connect-url", "http://u:geheim@127.0.0.1:" + closed);
    assertThat(kfctl("connector", "list", "-v").exits(ExitCode.UNREACHABLE).stderr())
        .startsWith("Kafka Connect: http://u:******@127.0.0.1:" + closed + ", from context 'old'\n")
        .doesNotContain("geheim");
    kfctl("lag")
        .exits(ExitCode.USAGE)
        .says(
            "error: context 'old' does not say where Kafka is\n"
                + "hint: or say it: --bootstrap-server HOST:9092\n");
    assertThat(kfctl("connector", "list", "-v", "--connect-url", "127.0.0.1:" + closed).stderr())
        .startsWith("Kafka Connect: 127.0.0.1:" + closed + ", from --connect-url\n");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void a_context_whose_file_is_gone_says_so() throws IOException {
    kfctl("context", "set", "prod", "-f", clusterFile.toString());
    Files.delete(clusterFile);
    assertThat(kfctl("validate").exits(ExitCode.USAGE).stderr())
        .startsWith(
            "error: the current context 'prod' names " + clusterFile + ", which is not there\n");
  }

  @Test
  void files_of_logins_are_kept_by_absolute_paths() throws IOException {
    Path login = Files.writeString(temp.resolve("login"), "ops:geheim\n");
    String besides = temp.resolve("x/../login").toString();
    kfctl("context", "set", "a", "--connect-url", "https://h", "--connect-login", besides)
        .exits(ExitCode.OK);
    kfctl("context", "set", "b", "-f", clusterFile.toString(), "--command-config", besides)
        .exits(ExitCode.OK);
    kfctl("context", "set", "r", "--registry-url", "https://h", "--registry-login", besides)
        .exits(ExitCode.OK);
    Run json = kfctl("context", "list", "-o", "json");
    JsonShape.of("context list").matches(json.stdout());
    assertThat(json.stdout())
        .contains("\"registryLogin\": \"" + login + "\"")
        .contains("\"connectLogin\": \"" + login + "\"", "\"commandConfig\": \"" + login + "\"");
    kfctl("context", "set", "c", "--zookeeper", "z:1", "--ca-file", "no.pem")
        .exits(ExitCode.USAGE)
        .says("error: there is no file /work/no.pem that can be read\n");
  }

  @Test
  void a_wrong_context_is_not_kept() {
    kfctl("context", "set", "a")
        .exits(ExitCode.USAGE)
        .says(
            "error: there is nothing to keep under this name\n"
                + "hint: name a cluster file with -f, or endpoints, such as --connect-url\n");
    kfctl("context", "set", "a", "--connect-url", "ftp://u:geheim@h")
        .exits(ExitCode.USAGE)
        .says(
            "error: --connect-url is no list of URLs\n"
                + "hint: write http://HOST:PORT,http://HOST:PORT\n");
    kfctl("context", "set", "a", "--zookeeper", "z:1", "-f", clusterFile.toString())
        .exits(ExitCode.USAGE);
    kfctl("context", "set", "a\nb", "--zookeeper", "z:1").exits(ExitCode.USAGE);
    kfctl("context", "list", "-q").prints("NAME  CURRENT  STACK\n");
  }

  @Test
  void set_changes_what_a_name_stands_for_and_can_use_it_at_once() {
    kfctl("context", "set", "a", "--zookeeper", "z:1");
    kfctl("context", "set", "b", "--zookeeper", "z:2", "--use")
        .says("context 'b' is kept and is the current one\n");
    kfctl("context", "set", "a", "--zookeeper", "z:3");
    kfctl("context", "list")
        .prints("NAME  CURRENT  STACK\na     no       z:3\nb     yes      z:2\n");
  }

  @Test
  void delete_asks_and_forgets_all_or_none() {
    kfctl("context", "set", "a", "--zookeeper", "z:1");
    kfctl("context", "set", "b", "--zookeeper", "z:1");
    kfctl("context", "delete", "a", "nope", "-y")
        .exits(ExitCode.NOT_FOUND)
        .says("error: there is no context 'nope'; there are: a, b\nhint: kfctl context list\n");
    kfctl("context", "delete", "a").exits(ExitCode.USAGE);
    Run.on(FakeConsole.terminal("n"), environment, this::commands, "context", "delete", "a")
        .exits(ExitCode.NO);
    kfctl("context", "list", "-o", "name").prints("a\nb\n");
    Run.on(FakeConsole.terminal("y"), environment, this::commands, "context", "delete", "a", "a")
        .exits(ExitCode.OK);
    kfctl("context", "list", "-o", "name").prints("b\n");
  }

  private Run kfctl(String... arguments) {
    return Run.on(FakeConsole.piped(), environment, this::commands, arguments);
  }

  private List<CommandGroup> commands(Session session) {
    return Commands.of(session, BuildInfo.read(), StackClients.USUAL);
  }
}
