package io.kfctl;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.JsonShape;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.cli.ShownOptions;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What holds for all commands, whichever they are. */
class EveryCommandTest {
  /** Commands that print no data of ours, by their names after {@code kfctl}. */
  private static final Set<String> WITHOUT_JSON =
      Set.of(
          "init",
          "start",
          "stop",
          "restart",
          "logs",
          "playground up",
          "playground down",
          "playground reset",
          "playground sql",
          "playground tour",
          "context use",
          "context set",
          "context delete",
          "completion",
          "complete",
          "kit");

  /**
   * Commands that change neither a stack nor what kfctl knows of stacks. Some write files, but none
   * over what is somebody else's.
   */
  private static final Set<String> WITHOUT_CHANGE =
      Set.of(
          "init",
          "validate",
          "render",
          "plan",
          "status",
          "logs",
          "packages list",
          "packages verify",
          "packages assemble",
          "connector list",
          "connector status",
          "connector describe",
          "connector diff",
          "connector validate",
          "connector config",
          "connector offsets get",
          "connector topics",
          "connector plugins",
          "connector wait",
          "topic list",
          "topic describe",
          "topic offsets",
          "group list",
          "group describe",
          "group members",
          "group offsets",
          "lag",
          "consume",
          "schema list",
          "schema get",
          "schema versions",
          "schema compatibility",
          "zk ls",
          "zk get",
          "zk stat",
          "playground status",
          "context list",
          "completion",
          "complete",
          "version",
          "kit"); // what its words become takes it

  static List<CommandSpec> commands() {
    Session session = new Session(FakeConsole.piped(), Run.surroundings(Map.of()));
    CommandLine root =
        new CommandTree(
                session.options(), Commands.of(session, BuildInfo.read(), StackClients.USUAL))
            .complete();
    return below(root).toList();
  }

  private static Stream<CommandSpec> below(CommandLine command) {
    Stream<CommandSpec> children =
        command.getSubcommands().values().stream().distinct().flatMap(EveryCommandTest::below);
    return Stream.concat(Stream.of(command.getCommandSpec()), children);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void has_two_examples_that_can_be_typed(CommandSpec command) {
    Example[] examples = command.userObject().getClass().getAnnotationsByType(Example.class);
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    for (Example example : examples) {
      assertThat(example.command()).startsWith(command.qualifiedName());
      String[] words = example.command().split(" ");
      command.root().commandLine().parseArgs(Arrays.copyOfRange(words, 1, words.length));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void is_found_by_its_name(CommandSpec command) {
    Session session = new Session(FakeConsole.piped(), Run.surroundings(Map.of()));
    CommandTree tree =
        new CommandTree(
            session.options(), Commands.of(session, BuildInfo.read(), StackClients.USUAL));
    String[] words = (command.qualifiedName() + " --help").split(" ");
    ParseResult called = tree.parse(Arrays.copyOfRange(words, 1, words.length));
    while (called.hasSubcommand()) {
      called = called.subcommand();
    }
    assertThat(called.commandSpec().userObject()).hasSameClassAs(command.userObject());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void says_with_which_codes_it_exits(CommandSpec command) {
    Exit[] exits = command.userObject().getClass().getAnnotationsByType(Exit.class);
    assertThat(exits).isNotEmpty();
    assertThat(exits).extracting(Exit::code).doesNotHaveDuplicates();
    assertThat(exits).extracting(Exit::when).allSatisfy(when -> assertThat(when).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void is_described_with_all_that_can_be_typed(CommandSpec command) {
    assertThat(command.name()).matches("[a-z]+");
    assertThat(String.join(" ", command.usageMessage().description())).endsWith(".");
    assertThat(command.args())
        .allSatisfy(
            arg ->
                // one text, so that the page can break it where its lines end
                assertThat(arg.description())
                    .describedAs("%s", arg)
                    .singleElement(as(STRING))
                    .endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shows_the_places_of_the_services_that_it_talks_to(CommandSpec command) {
    boolean takesPlaces = command.findOption("--bootstrap-server") != null;
    boolean keepsThem = command.qualifiedName().equals("kfctl context set");
    assertThat(ShownOptions.of(command).places().isEmpty()).isEqualTo(!takesPlaces || keepsThem);
  }

  /** So that a script may say it everywhere, also to those that ask nothing. */
  @Test
  void every_command_that_changes_something_and_no_other_takes_a_yes() {
    Map<Boolean, Set<String>> byYes =
        commands().stream()
            .filter(command -> command.userObject() instanceof Callable<?>)
            .collect(
                Collectors.partitioningBy(
                    command -> command.findOption("--yes") != null,
                    Collectors.mapping(
                        command -> command.qualifiedName().replaceFirst("^kfctl ?", ""),
                        Collectors.toCollection(TreeSet::new))));
    assertThat(byYes.get(false)).isEqualTo(new TreeSet<>(WITHOUT_CHANGE));
    assertThat(byYes.get(true)).contains("topic create", "context set", "install");
  }

  @Test
  void every_command_that_prints_data_has_its_shape_in_the_documents() throws IOException {
    Set<String> expected =
        commands().stream()
            .filter(command -> command.userObject() instanceof Callable<?>)
            .map(command -> command.qualifiedName().substring("kfctl ".length()))
            .filter(name -> !WITHOUT_JSON.contains(name))
            .map(JsonShape::fileName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documents()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_documented_shape_leaves_nothing_open(String document) {
    String command = document.substring(0, document.length() - ".json".length()).replace('-', ' ');
    assertThat(JsonShape.of(command).flaws()).isEmpty();
  }

  static Set<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(JsonShape.FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
