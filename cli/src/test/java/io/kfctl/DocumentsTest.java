package io.kfctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kfctl.cli.BuildInfo;
import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.cli.stack.StackClients;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.connect.ConnectorFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.MissingParameterException;

/** What documents and examples promise: every command in them exists, every example is valid. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A command in a block of code, with the prompt or without, up to a comment. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?: {4}|\\$ )(?:\\./)?kfctl (.*?)(?: +#.*)?$");

  /** The same within a sentence. */
  private static final Pattern INLINE = Pattern.compile("`(?:\\./)?kfctl ([^`\n]+)`");

  /** A word, or one in double quotes. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  static Stream<Path> documents() {
    return Stream.concat(
        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("examples/README.md")),
        Stream.concat(
            files(ROOT.resolve("docs"), ".md"),
            files(ROOT.resolve("examples/existing-kafka"), ".md")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_command_in_a_document_can_be_typed(Path document) throws IOException {
    for (String command : commands(Files.readString(document), COMMAND)) {
      assertThatCode(() -> parse(command))
          .describedAs("kfctl %s", command)
          .doesNotThrowAnyException();
    }
  }

  /** In a sentence a command may be named without what it is to be told. */
  @ParameterizedTest
  @MethodSource("documents")
  void every_command_that_a_document_names_exists(Path document) throws IOException {
    for (String command : commands(Files.readString(document), INLINE)) {
      try {
        parse(command);
      } catch (MissingParameterException e) {
        assertThat(e.getMessage()).describedAs("kfctl %s", command).startsWith("Missing required");
      }
    }
  }

  @Test
  void there_are_commands_in_the_documents() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(commands(readme, COMMAND)).hasSizeGreaterThan(12);
    assertThat(commands(readme, INLINE)).hasSizeGreaterThan(5);
  }

  static Stream<Path> clusterFiles() {
    return files(ROOT.resolve("examples"), "cluster.yaml");
  }

  @ParameterizedTest
  @MethodSource("clusterFiles")
  void the_cluster_files_are_valid_without_a_warning(Path file) {
    assertThat(new ClusterReader(Map.of(), ROOT).read(file).warnings()).isEmpty();
  }

  static Stream<Path> connectors() {
    return files(ROOT.resolve("examples/connectors"), ".json");
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void the_connector_files_can_be_read(Path file) throws IOException {
    assertThat(ConnectorFile.parse(file.toString(), Files.readString(file)).config())
        .containsKey("connector.class");
  }

  private static List<String> commands(String text, Pattern pattern) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static void parse(String command) {
    List<String> words = new ArrayList<>();
    WORD.matcher(command)
        .results()
        .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
    Session session = new Session(FakeConsole.piped(), Run.surroundings(Map.of()));
    new CommandTree(session.options(), Commands.of(session, BuildInfo.read(), StackClients.USUAL))
        .parse(words.toArray(String[]::new));
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
