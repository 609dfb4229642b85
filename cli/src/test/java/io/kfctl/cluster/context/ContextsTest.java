package io.kfctl.cluster.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {
  private static final Context PROD = Context.ofFile("prod", Path.of("/etc/kfctl/prod.yaml"));

  @TempDir private Path temp;
  private Path home;
  private Contexts contexts;

  @BeforeEach
  void noContextsYet() {
    home = temp.resolve("kfctl home");
    contexts = new Contexts(home);
  }

  @Test
  void without_a_file_there_are_none_and_reading_makes_none() {
    assertThat(contexts.read()).isEqualTo(ContextList.NONE);
    assertThat(home).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod", "生产 环境", "it's", "\"q\"", "yes", "null", "123", "~", "a: b", "#", "&a", "👍"
      })
  void what_is_written_is_read_again(String name) {
    ContextList written =
        contexts.change(
            list ->
                list.with(Context.ofFile(name, Path.of("/home/我/a: b # c/it's.yaml")))
                    .with(
                        Context.ofEndpoints(
                            name + "2",
                            Map.of(
                                ContextKey.BOOTSTRAP_SERVER, "a:1,[::1]:2",
                                ContextKey.CONNECT_URL, "http://u:p%20\"'\\$x@h:8083/connect",
                                ContextKey.ZOOKEEPER, "z:2181",
                                ContextKey.COMMAND_CONFIG, "/home/我/k: #.properties")))
                    .using(name));
    assertThat(contexts.read()).isEqualTo(written);
    assertThat(contexts.read().current().orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void only_the_user_can_read_it_and_nothing_else_is_left_behind() throws IOException {
    contexts.change(list -> list.with(PROD));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(contexts.file())))
        .isEqualTo("rw-------");
    assertThat(filesIn(home)).containsExactly(".contexts.yaml.lock", "contexts.yaml");
  }

  @Test
  void a_change_that_fails_changes_nothing() throws IOException {
    contexts.change(list -> list.with(PROD).using("prod"));
    String before = Files.readString(contexts.file());
    UserError error =
        catchThrowableOfType(
            UserError.class, () -> contexts.change(list -> list.without("prod").using("prd")));
    assertThat(error.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(Files.readString(contexts.file())).isEqualTo(before);
  }

  @Test
  void an_unknown_name_is_told_with_those_that_exist() {
    ContextList list = ContextList.NONE.with(PROD).with(Context.ofFile("test", Path.of("/t")));
    assertThat(catchThrowableOfType(UserError.class, () -> list.get("pord")))
        .hasMessage("there is no context 'pord'; there are: prod, test")
        .returns(Optional.of("did you mean 'prod'?"), UserError::hint);
    assertThat(catchThrowableOfType(UserError.class, () -> ContextList.NONE.get("x")))
        .hasMessage("there is no context 'x', nor any other")
        .returns(ExitCode.NOT_FOUND, UserError::exitCode);
  }

  @Test
  void the_current_context_goes_with_its_deletion() {
    ContextList list = ContextList.NONE.with(PROD).using("prod").without("prod");
    assertThat(list).isEqualTo(ContextList.NONE);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_no_password_is_shown() throws IOException {
    write(
        """
        curent: prod
        contexts:
          - name: prod
            cluster: cluster.yaml
          - {name: prod, clutser: /a}
          - connectUrl: ftp://u:geheim@h
            cluster: /a
          - {name: -x, zookeeper: nowhere}
          - {name: y, zookeeper: "z:1", caFile: ca.pem}
          - text
        """);
    assertThat(catchThrowableOfType(UserError.class, contexts::read))
        .hasMessage(
            """
            FILE: 12 errors
            FILE:1:1: unknown key 'curent' (did you mean 'current'?)
            FILE:4:14: 'cluster.yaml' is not an absolute path (write it from / on)
            FILE:5:5: a context holds a cluster file or endpoints, and here is neither\
             (write cluster: /path/to/cluster.yaml)
            FILE:5:12: 'prod' is there already (give one of the two another name)
            FILE:5:18: unknown key 'clutser' (did you mean 'cluster'?)
            FILE:6:5: 'name' is missing
            FILE:6:17: connectUrl is no list of URLs (write http://HOST:PORT,http://HOST:PORT)
            FILE:7:5: a context holds a cluster file or endpoints, not both (keep one of the two)
            FILE:8:12: '-x' is not a name (it would be taken for an option)
            FILE:8:27: zookeeper is no list of servers (write HOST:PORT,HOST:PORT)
            FILE:9:41: caFile is not an absolute path (write it from / on)
            FILE:10:5: contexts[5] must be a mapping, but is text (write key: value)"""
                .replace("FILE", contexts.file().toString()))
        .returns(ExitCode.USAGE, UserError::exitCode);
  }

  @Test
  void a_current_context_that_is_not_there_is_a_problem() throws IOException {
    write("current: pord\ncontexts: [{name: prod, cluster: /a}]\n");
    assertThat(catchThrowableOfType(UserError.class, contexts::read))
        .hasMessageContaining(":1:10: 'pord' is none of the contexts (did you mean 'prod'?)");
  }

  @Test
  void an_empty_file_holds_no_contexts() throws IOException {
    write("# nothing\n");
    assertThat(contexts.read()).isEqualTo(ContextList.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contexts: [", "a: &x [*x]", "- 1", "contexts: {a: 1}", "\u0000"})
  void a_broken_file_is_an_error_and_is_not_overwritten(String text) throws IOException {
    write(text);
    UserError error =
        catchThrowableOfType(UserError.class, () -> contexts.change(list -> list.with(PROD)));
    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(error).hasMessageContaining(contexts.file() + ":1:");
    assertThat(error.hint().orElseThrow()).startsWith("correct it, or remove it");
    assertThat(Files.readString(contexts.file())).isEqualTo(text);
  }

  @Test
  void a_folder_in_its_place_or_a_file_in_the_place_of_its_folder_is_told() throws IOException {
    Files.createDirectories(contexts.file());
    assertThat(catchThrowableOfType(UserError.class, contexts::read))
        .hasMessage(contexts.file() + " is no file, but kfctl keeps its contexts there");
    Path file = Files.createFile(temp.resolve("file"));
    assertThat(
            catchThrowableOfType(
                UserError.class, () -> new Contexts(file).change(list -> list.with(PROD))))
        .hasMessageStartingWith("cannot write " + file.resolve("contexts.yaml") + ": " + file)
        .returns(ExitCode.FAILED, UserError::exitCode);
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    Path kept = Files.createDirectories(temp.resolve("dotfiles")).resolve("contexts.yaml");
    Files.writeString(kept, "contexts: []\n");
    Files.createDirectories(home);
    Files.createSymbolicLink(contexts.file(), kept);
    contexts.change(list -> list.with(PROD));
    assertThat(contexts.file()).isSymbolicLink();
    assertThat(Files.readString(kept)).contains("\"prod\"");
  }

  @Test
  void programs_that_change_it_at_the_same_time_lose_nothing() throws Exception {
    List<Process> programs = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      programs.add(Adding.start(home, name));
    }
    for (Process program : programs) {
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    }
    assertThat(contexts.read().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("a", "b", "c")
                .flatMap(name -> IntStream.range(0, Adding.MANY).mapToObj(i -> name + i))
                .toList());
  }

  /** A program that adds contexts, one after the other. */
  static final class Adding {
    static final int MANY = 30;

    static Process start(Path home, String name) throws IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Adding.class.getName(),
              home.toString(),
              name)
          .inheritIO()
          .start();
    }

    public static void main(String[] arguments) {
      Contexts contexts = new Contexts(Path.of(arguments[0]));
      for (int i = 0; i < MANY; i++) {
        Context context = Context.ofFile(arguments[1] + i, Path.of("/etc/a.yaml"));
        contexts.change(list -> list.with(context));
      }
    }
  }

  private void write(String text) throws IOException {
    Files.createDirectories(home);
    Files.writeString(contexts.file(), text);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
