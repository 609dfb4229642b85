package io.kfctl.deploy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfctl.deploy.facts.HostFacts.Account;
import io.kfctl.deploy.facts.HostFacts.Disk;
import io.kfctl.deploy.facts.HostFacts.Listener;
import io.kfctl.deploy.facts.HostFacts.PathFact;
import io.kfctl.deploy.facts.HostFacts.PathFact.Type;
import io.kfctl.deploy.facts.HostFacts.Program;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.host.FakeTransport;
import io.kfctl.host.SystemdServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real script, on this machine. */
class FactsGathererTest {
  private static final String SHA = "0123456789abcdef".repeat(4);

  @TempDir private Path folder;
  private LocalShell shell;

  @BeforeEach
  void makeShell() throws IOException {
    shell = new LocalShell(Files.createDirectory(folder.resolve("programs")));
  }

  @Test
  void paths_are_told_with_type_owner_and_mode_and_links_with_what_they_lead_to()
      throws IOException {
    Path directory = Files.createDirectory(folder.resolve("a folder"));
    mode(directory, "rwxr-x---");
    Path file = mode(Files.writeString(folder.resolve("a file"), "x"), "rw-r-----");
    Path toDirectory = Files.createSymbolicLink(folder.resolve("to folder"), directory);
    Path toFile = Files.createSymbolicLink(folder.resolve("to file"), file);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("/none"));
    String user = Files.getOwner(file).getName();
    String group = Files.readAttributes(file, PosixFileAttributes.class).group().getName();

    HostFacts facts =
        gather(
            new Request()
                .paths(
                    directory, file, toDirectory, toFile, dangling, folder.resolve("none at all")));

    assertThat(facts.path(directory.toString()))
        .isEqualTo(new PathFact(Type.DIRECTORY, user, group, "0750", ""));
    assertThat(facts.path(file.toString()))
        .isEqualTo(new PathFact(Type.FILE, user, group, "0640", ""));
    assertThat(facts.path(toDirectory.toString()))
        .isEqualTo(new PathFact(Type.DIRECTORY_LINK, user, group, "0750", directory.toString()));
    assertThat(facts.path(toFile.toString()))
        .isEqualTo(new PathFact(Type.LINK, "", "", "", file.toString()));
    assertThat(facts.path(dangling.toString()))
        .isEqualTo(new PathFact(Type.LINK, "", "", "", "/none"));
    assertThat(facts.path(folder + "/none at all")).isEqualTo(PathFact.ABSENT);
  }

  @Test
  void contents_come_as_they_are() throws IOException {
    Path file = Files.writeString(folder.resolve("名 1"), "a\tb\n\nkfctl-facts\t1\nend\n订单");
    Path empty = Files.createFile(folder.resolve("empty"));

    HostFacts facts = gather(new Request().files(file, empty, folder.resolve("none")));

    assertThat(facts.contents()).hasSize(2);
    assertThat(facts.contents().get(file.toString())).isEqualTo("a\tb\n\nkfctl-facts\t1\nend\n订单");
    assertThat(facts.contents().get(empty.toString())).isEmpty();
  }

  @Test
  void programs_are_known_by_their_marker_and_leftovers_by_their_name() throws IOException {
    Path opt = Files.createDirectory(folder.resolve("opt"));
    program(opt.resolve("kafka 1"));
    program(opt.resolve("kafka 1.kfctl-tmp.x1/new"));
    program(opt.resolve("broken\nname"));
    program(opt.resolve("broken\tname"));
    Files.createDirectory(opt.resolve("theirs"));
    Files.createSymbolicLink(opt.resolve("kafka"), opt.resolve("kafka 1"));

    HostFacts facts = gather(new Request().programs(opt));

    String kafka = opt + "/kafka 1";
    assertThat(facts.programs()).containsOnlyKeys(kafka);
    assertThat(facts.programs().get(kafka)).isEqualTo(new Program(kafka, SHA, "kafka 1.tgz"));
    assertThat(facts.leftovers()).containsExactly(kafka + ".kfctl-tmp.x1");
  }

  @Test
  void plugins_of_others_are_told_whatever_their_names_are() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    program(plugins.resolve("ours"));
    Files.createDirectory(plugins.resolve("two words"));
    Files.createDirectory(plugins.resolve("line\nbreak"));
    Files.createDirectory(plugins.resolve("ours.kfctl-tmp.1"));
    Files.writeString(plugins.resolve("a file.jar"), "");

    HostFacts facts = gather(new Request().plugins(plugins));

    assertThat(facts.foreignPlugins())
        .containsExactly(plugins + "/line?break", plugins + "/two words");
  }

  @Test
  void free_space_is_that_of_the_nearest_folder_that_exists() throws IOException {
    shell.program(
        "df",
        """
        [ "$*" = "-k --output=avail,target FOLDER" ] || exit 1
        printf '   Avail Mounted on\\n 1234567 /mnt/big disk\\n'
        """
            .replace("FOLDER", folder.toString()));

    HostFacts facts = gather(new Request().disks(folder.resolve("not/there")));

    assertThat(facts.disks())
        .containsOnlyKeys(folder + "/not/there")
        .containsValue(new Disk("/mnt/big disk", 1234567 * 1024L));
  }

  @Test
  void the_real_df_understands_the_question() {
    HostFacts facts = gather(new Request().disks(folder));

    Disk disk = facts.disks().get(folder.toString());
    assertThat(disk.mount()).startsWith("/");
    assertThat(disk.availableBytes()).isPositive();
  }

  @Test
  void java_is_known_by_the_line_with_its_version() throws IOException {
    LocalShell.executable(
        folder.resolve("jdk 17/bin/java"),
        """
        cat > /dev/null
        echo 'Picked up JAVA_TOOL_OPTIONS: -Dversion=1' >&2
        echo 'openjdk version "17.0.9" 2023-10-17' >&2
        """);
    LocalShell.executable(folder.resolve("broken/bin/java"), "echo 'no such architecture' >&2\n");

    assertThat(gather(new Request().java(folder.resolve("jdk 17"))).javaVersion())
        .contains("openjdk version \"17.0.9\" 2023-10-17");
    assertThat(gather(new Request().java(folder.resolve("broken"))).javaVersion())
        .contains("no such architecture");
    assertThat(gather(new Request().java(folder.resolve("none"))).javaVersion()).isEmpty();
  }

  @Test
  void programs_that_are_needed_and_missing_are_told() {
    HostFacts facts = gather(new Request().account("no-such-user", "no-such-group"));

    assertThat(facts.missingCommands()).contains("no-such-program").doesNotContain("sh", "tar");
  }

  @Test
  void listeners_are_read_from_ss_and_unknown_without_it() throws IOException {
    shell.program(
        "ss",
        "[ \"$*\" = -Hltnp ] && echo 'LISTEN 0 50 *:9092 *:* users:((\"java\",pid=7,fd=1))'\n");
    assertThat(gather(new Request()).listeners())
        .containsExactly(new Listener("*", 9092, "java", Optional.of(7L)));

    shell.program("ss", "exit 127\n");
    assertThat(gather(new Request()).listeners()).isEmpty();
  }

  @Test
  void the_machine_itself_is_told() throws IOException {
    HostFacts facts = gather(new Request().account("root", "no-such-group"));

    assertThat(facts.architecture())
        .isEqualTo(System.getProperty("os.arch").replace("amd64", "x86_64"));
    assertThat(facts.memoryBytes()).isGreaterThan(1L << 26);
    assertThat(facts.account()).isEqualTo(new Account(true, false));
  }

  @Test
  void it_is_one_round_trip_that_changes_nothing() throws IOException {
    program(folder.resolve("opt/kafka"));
    Files.writeString(folder.resolve("opt/file"), "x");
    List<String> before = listing();

    gather(
        new Request()
            .paths(folder.resolve("opt"), folder.resolve("new"))
            .files(folder.resolve("opt/file"))
            .programs(folder.resolve("opt"))
            .plugins(folder.resolve("opt"))
            .disks(folder.resolve("new/too")));

    assertThat(shell.runs()).isEqualTo(1);
    assertThat(listing()).isEqualTo(before);
  }

  @Test
  void it_runs_as_root_and_its_questions_travel_through_the_input() {
    FakeTransport host = new FakeTransport("node1").onTitle("gather facts", Answer.text());

    new FactsGatherer()
        .gather(host, new SystemdServices(host), new Request().paths(Path.of("/a path")).build());

    assertThat(host.runs()).hasSize(1);
    assertThat(host.runs().get(0).command().isAsRoot()).isTrue();
    assertThat(host.runs().get(0).command().words()).hasSize(4);
    assertThat(host.runs().get(0).inputText())
        .isEqualTo(
            "command systemctl\ncommand journalctl\naccount kafka kafka\npath /a path\nunits zookeeper kafka-server\n");
  }

  @Test
  void an_answer_that_cannot_be_read_is_told_with_the_host() {
    FakeTransport host = new FakeTransport("node1").onTitle("gather facts", "Last login: today\n");

    assertThatThrownBy(
            () ->
                new FactsGatherer().gather(host, new SystemdServices(host), new Request().build()))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED);
              assertThat(e.hint())
                  .contains(
                      "log in and see whether the shell prints its own text or lacks POSIX tools");
            })
        .hasMessage("node1: cannot read the host's facts: the answer is not whole");
  }

  private HostFacts gather(Request request) {
    return new FactsGatherer().gather(shell, new UnknownStates(), request.build());
  }

  private List<String> listing() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().map(FactsGathererTest::described).toList();
    }
  }

  private static String described(Path file) {
    try {
      return file + " " + Files.readAttributes(file, PosixFileAttributes.class).lastModifiedTime();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path mode(Path file, String mode) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static void program(Path path) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve(".kfctl-archive"), SHA + "  kafka 1.tgz\n");
  }
}
