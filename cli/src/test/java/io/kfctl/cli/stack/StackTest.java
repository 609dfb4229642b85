package io.kfctl.cli.stack;

import static io.kfctl.cli.stack.StackCommands.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.Run;
import io.kfctl.cli.connector.FakeWorker;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.ContextKey;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.error.ExitCode;
import io.kfctl.kafka.RehearsalBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where commands find the services. */
class StackTest {
  @TempDir private Path folder;
  private RehearsalBroker kafka;
  private FakeWorker connect;

  @BeforeEach
  void start() throws IOException {
    kafka = RehearsalBroker.start();
    connect = new FakeWorker().answers("GET /connectors", 200, "{}");
  }

  @AfterEach
  void stop() throws IOException {
    kafka.close();
    connect.close();
  }

  @Test
  void the_login_of_connect_comes_from_a_file_that_a_flag_or_a_variable_names() throws IOException {
    Path login = Files.writeString(folder.resolve("login"), "ops:geheim:1\n");
    String basic = "Basic b3BzOmdlaGVpbTox"; // ops:geheim:1
    String[] words = {"connector", "list", "--connect-url", connect.url()};
    run("connector list --connect-url " + connect.url(), "--connect-login", login.toString())
        .exits(ExitCode.OK)
        .says(
            "warning: %1$s holds a secret and everybody can read it: chmod o-r %1$s\n"
                .formatted(login));
    Files.setPosixFilePermissions(login, PosixFilePermissions.fromString("rw-------"));
    Run.on(
            FakeConsole.piped(),
            Map.of("KFCTL_CONNECT_LOGIN", login.toString()),
            StackCommands::of,
            words)
        .exits(ExitCode.OK)
        .says("");
    assertThat(connect.logins()).containsExactly(basic, basic);
    Files.writeString(login, "geheim");
    run("connector list --connect-url " + connect.url(), "--connect-login", login.toString())
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %s does not hold one line user:password
            hint: it holds Connect's login; --connect-login, KFCTL_CONNECT_LOGIN or the context names it
            """
                .formatted(login));
    Files.writeString(login, "ops:geheim", StandardCharsets.UTF_16);
    run("connector list --connect-url " + connect.url(), "--connect-login", login.toString())
        .exits(ExitCode.USAGE)
        .says(
            """
            error: %1$s is not written in UTF-8
            hint: write it anew, for example: iconv -f GBK -t UTF-8 %1$s > NEW
            """
                .formatted(login));
  }

  @Test
  void the_login_of_the_registry_comes_from_a_file_of_its_own() throws IOException {
    Path login = secret("login", "ops:geheim:1\n");
    Path another = secret("another", "another:login\n");
    String basic = "Basic b3BzOmdlaGVpbTox"; // ops:geheim:1
    try (FakeWorker registry = new FakeWorker().answers("GET /subjects", 200, "[]")) {
      String[] words = {"schema", "list", "--registry-url", registry.url()};
      run("schema list --registry-url " + registry.url(), "--registry-login", login.toString())
          .exits(ExitCode.OK)
          .says("");
      Map<String, String> variables =
          Map.of(
              "KFCTL_REGISTRY_LOGIN", login.toString(), "KFCTL_CONNECT_LOGIN", another.toString());
      Run.on(FakeConsole.piped(), variables, StackCommands::of, words).exits(ExitCode.OK).says("");
      assertThat(registry.logins()).containsExactly(basic, basic);
      Run none =
          run("schema list --registry-url " + registry.url(), "--registry-login", "none")
              .exits(ExitCode.USAGE);
      assertThat(none.stderr())
          .startsWith("error: there is no file none\n")
          .contains("--registry-login, KFCTL_REGISTRY_LOGIN or the context");
    }
  }

  @Test
  void the_login_of_the_registry_in_a_context_is_for_the_registry_that_it_places()
      throws IOException {
    Path home = folder.resolve("home");
    try (FakeWorker registry = new FakeWorker().answers("GET /subjects", 200, "[]")) {
      Context context =
          Context.ofEndpoints(
              "safe",
              Map.of(
                  ContextKey.REGISTRY_URL, registry.url(),
                  ContextKey.REGISTRY_LOGIN, secret("login", "ops:geheim:1\n").toString()));
      new Contexts(home).change(list -> list.with(context).using("safe"));
      Map<String, String> environment = Map.of("KFCTL_HOME", home.toString());
      Run.on(FakeConsole.piped(), environment, StackCommands::of, "schema", "list")
          .exits(ExitCode.OK);
      String[] elsewhere = {"schema", "list", "--registry-url", registry.url()};
      Run.on(FakeConsole.piped(), environment, StackCommands::of, elsewhere).exits(ExitCode.OK);
      assertThat(registry.logins()).containsExactly("Basic b3BzOmdlaGVpbTox", "");
    }
  }

  private Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_file_without_certificates_is_told() throws IOException {
    Path empty = Files.writeString(folder.resolve("ca.pem"), "");
    Run run =
        run("connector list --connect-url https://127.0.0.1:1", "--ca-file", empty.toString())
            .exits(ExitCode.USAGE);
    assertThat(run.stderr())
        .startsWith("error: " + empty + ": ")
        .endsWith("hint: it holds certificates in PEM: --ca-file, or KFCTL_CA_FILE\n");
  }

  @Test
  void a_url_that_is_none_is_told_with_an_example_and_without_its_login() {
    for (String url : new String[] {"http://u:geh/eim@host:8083", "http://u:geh,eim@host:8083"}) {
      run("connector list --connect-url " + url)
          .exits(ExitCode.USAGE)
          .says(
              """
              error: 'http://******@host:8083' is not an http or https URL: in a login write / ? # @ , as %2F %3F %23 %40 %2C
              hint: for example: http://HOST:8083
              """);
    }
  }

  @Test
  void with_neither_file_nor_flag_both_ways_are_taught() {
    run("lag")
        .exits(ExitCode.USAGE)
        .prints("")
        .says(
            """
            error: where is Kafka? there is no cluster file here, no current context, and no --bootstrap-server
            hint: name the cluster file: -f cluster.yaml, or set KFCTL_CLUSTER
            hint: or say it: --bootstrap-server HOST:9092
            """);
    run("connector list")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: where is Kafka Connect? there is no cluster file here, no current context, and no --connect-url
            hint: name the cluster file: -f cluster.yaml, or set KFCTL_CLUSTER
            hint: or say it: --connect-url http://HOST:8083
            """);
  }

  @Test
  void the_cluster_file_gives_all_endpoints() throws IOException {
    Path file = clusterFile();
    Run run = inFile(file, "lag", "-v").exits(ExitCode.OK);
    assertThat(run.stdout()).startsWith("GROUP");
    assertThat(run.stderr())
        .isEqualTo(
            """
            cluster file: %s, from KFCTL_CLUSTER
            Kafka: %s, from the cluster file
            Kafka Connect: %s, from the cluster file
            """
                .formatted(file, kafka.endpoint(), connect.url()));
  }

  @Test
  void a_flag_wins_and_then_the_file_is_not_even_read() throws IOException {
    Path broken = Files.writeString(folder.resolve("cluster.yaml"), "][");
    inFile(broken, "topic", "list", "-v", "--bootstrap-server", kafka.endpoint().toString())
        .exits(ExitCode.OK)
        .says("Kafka: %s, from --bootstrap-server\n".formatted(kafka.endpoint()));
    inFile(broken, "topic", "list").exits(ExitCode.USAGE);
  }

  @Test
  void what_is_only_nice_to_have_is_not_taken_from_the_file_of_another_stack() throws IOException {
    inFile(clusterFile(), "connector", "list", "-v", "--connect-url", connect.url())
        .exits(ExitCode.OK)
        .says("Kafka Connect: %s, from --connect-url\n".formatted(connect.url()));
  }

  @Test
  void a_role_that_no_host_has_is_told() throws IOException {
    Path file = folder.resolve("kafka-only.yaml");
    Files.writeString(
        file,
        """
        name: small
        hosts:
          - {name: node1, address: 127.0.0.1, roles: [zookeeper, kafka]}
        """);
    inFile(file, "connector", "list")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: no host of the cluster file has the role connect
            hint: or say it: --connect-url http://HOST:8083
            """);
  }

  @Test
  void the_current_context_is_the_last_choice() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    new Contexts(home)
        .change(
            list ->
                list.with(
                        Context.ofEndpoints(
                            "old",
                            Map.of(ContextKey.BOOTSTRAP_SERVER, kafka.endpoint().toString())))
                    .using("old"));
    Map<String, String> environment = Map.of("KFCTL_HOME", home.toString());
    Run.on(FakeConsole.piped(), environment, StackCommands::of, "topic", "list", "-v")
        .exits(ExitCode.OK)
        .says(
            """
            Kafka: %s, from context 'old'
            """
                .formatted(kafka.endpoint()));
    Run.on(FakeConsole.piped(), environment, StackCommands::of, "connector", "list")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: context 'old' does not say where Kafka Connect is
            hint: or say it: --connect-url http://HOST:8083
            """);
    new Contexts(home).change(list -> list.with(Context.ofFile("new", clusterFile())).using("new"));
    Run.on(FakeConsole.piped(), environment, StackCommands::of, "connector", "list")
        .exits(ExitCode.OK);
  }

  @Test
  void the_login_of_a_context_is_for_the_services_that_it_places() throws IOException {
    Path home = folder.resolve("home");
    Path login = Files.writeString(folder.resolve("login"), "ops:geheim:1\n");
    Context context =
        Context.ofEndpoints(
            "safe",
            Map.of(
                ContextKey.CONNECT_URL, connect.url(),
                ContextKey.CONNECT_LOGIN, login.toString(),
                ContextKey.COMMAND_CONFIG, folder.resolve("none").toString()));
    new Contexts(home).change(list -> list.with(context).using("safe"));
    Map<String, String> environment = Map.of("KFCTL_HOME", home.toString());
    Run.on(FakeConsole.piped(), environment, StackCommands::of, "connector", "list")
        .exits(ExitCode.OK);
    assertThat(connect.logins()).containsExactly("Basic b3BzOmdlaGVpbTox");
    String[] elsewhere = {"connector", "list", "--connect-url", connect.url()};
    Run.on(FakeConsole.piped(), environment, StackCommands::of, elsewhere).exits(ExitCode.OK);
    assertThat(connect.logins()).containsExactly("Basic b3BzOmdlaGVpbTox", "");
    String[] topics = {"topic", "list", "--bootstrap-server", kafka.endpoint().toString()};
    Run.on(FakeConsole.piped(), environment, StackCommands::of, topics).exits(ExitCode.OK);
  }

  @Test
  void a_context_that_names_a_cluster_file_may_say_how_kafka_is_entered() throws IOException {
    Path home = folder.resolve("home");
    String none = folder.resolve("none").toString();
    Context context =
        new Context("prod", Optional.of(clusterFile()), Map.of(ContextKey.COMMAND_CONFIG, none));
    new Contexts(home).change(list -> list.with(context).using("prod"));
    Map<String, String> environment = Map.of("KFCTL_HOME", home.toString());
    Run.on(FakeConsole.piped(), environment, StackCommands::of, "topic", "list")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: there is no file %s
            hint: it holds properties of Kafka's clients; --command-config, KFCTL_COMMAND_CONFIG or the context names it
            """
                .formatted(none));
  }

  @Test
  void a_flag_that_cannot_be_read_is_told_with_an_example() {
    run("lag --bootstrap-server node1")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: where is Kafka? 'node1' is not host:port
            hint: for example: --bootstrap-server HOST:9092
            """);
    run("lag --bootstrap-server ,")
        .exits(ExitCode.USAGE)
        .says(
            """
            error: --bootstrap-server names nothing
            hint: for example: --bootstrap-server HOST:9092
            """);
  }

  @Test
  void a_password_in_a_url_is_not_shown() {
    String url = connect.url().replace("://", "://me:geheim@");
    Run run = run("connector list -v --connect-url " + url).exits(ExitCode.OK);
    assertThat(run.stderr()).contains("me:******@").doesNotContain("geheim");
    Run cut =
        run("connector list -v --connect-url http://me:geh,eim@127.0.0.1:1").exits(ExitCode.USAGE);
    assertThat(cut.stderr()).contains("me:******@").doesNotContain("geh").doesNotContain("eim");
  }

  private Run inFile(Path file, String... words) {
    return Run.on(
        FakeConsole.piped(), Map.of("KFCTL_CLUSTER", file.toString()), StackCommands::of, words);
  }

  private Path clusterFile() {
    return written(
        folder.resolve("cluster.yaml"),
        """
        name: small
        kafka: {port: %d}
        connect: {port: %s}
        hosts:
          - {name: node1, address: 127.0.0.1, roles: [zookeeper, kafka, schema-registry, connect]}
        """
            .formatted(kafka.endpoint().port(), connect.url().replaceAll(".*:", "")));
  }

  private static Path written(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
