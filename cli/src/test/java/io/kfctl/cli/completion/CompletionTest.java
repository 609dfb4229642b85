package io.kfctl.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfctl.cli.CommandGroup;
import io.kfctl.cli.CommandTree;
import io.kfctl.cli.Completes;
import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Entry;
import io.kfctl.cli.HelpCommand;
import io.kfctl.cli.Run;
import io.kfctl.cli.Session;
import io.kfctl.cli.console.FakeConsole;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CompletionTest {
  private final FakeConsole console = FakeConsole.piped();
  private final Session session = new Session(console, Run.surroundings(Map.of()));

  @Test
  void commands_come_with_what_they_do_but_hidden_ones_do_not() {
    assertThat(words("")).containsExactly("topic", "broken", "help");
    assertThat(candidates("").words()).contains(new Candidate("topic", "Topics of the cluster."));
    assertThat(words("topic", "")).containsExactly("show");
    assertThat(words("-q", "-f", "topic", "topic", "")).containsExactly("show");
    assertThat(words("nonsense", "")).isEmpty();
  }

  @Test
  void options_come_without_those_that_were_typed() {
    assertThat(words("topic", "show", "-"))
        .contains("--kind", "--to", "--bootstrap-server", "--output", "--quiet")
        .doesNotContain("-o", "--secret");
    assertThat(words("topic", "show", "--kind", "new", "-qo", "json", "--"))
        .contains("--to")
        .doesNotContain("--kind", "--quiet", "--output");
  }

  @Test
  void values_of_options_come_from_the_command_from_their_type_or_are_files() {
    assertThat(words("-o", "")).containsExactly("table", "wide", "json", "yaml", "name");
    assertThat(words("topic", "show", "-o", "")).contains("json");
    assertThat(words("topic", "show", "--kind", "")).containsExactly("OLD", "NEW");
    assertThat(words("topic", "show", "--kind=")).containsExactly("--kind=OLD", "--kind=NEW");
    assertThat(words("topic", "show", "--to", "")).containsExactly("left", "right");
    assertThat(candidates("-f", "")).isEqualTo(Candidates.FILES);
    assertThat(candidates("--cluster=")).isEqualTo(Candidates.FILES);
    assertThat(words("topic", "show", "--bootstrap-server", "")).isEmpty();
    assertThat(words("--nonsense=")).isEmpty();
  }

  @Test
  void names_that_live_are_asked_for_with_the_options_of_the_line() {
    assertThat(words("topic", "show", "")).containsExactly("orders", "订 单");
    assertThat(words("topic", "show", "orders", "")).containsExactly("订 单");
    assertThat(words("topic", "show", "--bootstrap-server", "b:1", "")).contains("at b:1");
    assertThat(words("topic", "show", "--bootstrap-server=b:1", "--", "-")).contains("at b:1");
    assertThat(words("topic", "show", "--kind", "bogus", "")).contains("orders");
  }

  @Test
  void a_command_that_fails_or_hangs_gives_nothing_and_says_nothing() {
    assertThat(words("broken", "")).isEmpty();
    assertThat(words("broken", "--hang", "")).isEmpty();
    assertThat(console.talkText()).isEmpty();
  }

  @Test
  void help_takes_the_words_of_commands() {
    assertThat(words("help", "")).contains("topic", "help");
    assertThat(words("help", "topic", "")).containsExactly("show");
  }

  @Test
  void what_would_break_the_answer_into_pieces_is_left_out() {
    assertThat(
            Candidates.of(List.of(Candidate.of("a\nb"), Candidate.of("c\td"), Candidate.of("e"))))
        .isEqualTo(Candidates.of(List.of(Candidate.of("e"))));
  }

  private List<String> words(String... typed) {
    return candidates(typed).words().stream().map(Candidate::text).toList();
  }

  private Candidates candidates(String... typed) {
    CommandTree tree =
        new CommandTree(
            session.options(),
            List.of(
                CommandGroup.of(
                    "All",
                    Entry.branch(
                        "topic",
                        Topic.class,
                        Topic::new,
                        () -> List.of(Entry.command("show", Show.class, Show::new))),
                    Entry.command("broken", Broken.class, Broken::new),
                    Entry.command("secret", Secret.class, Secret::new),
                    Entry.branch("help", HelpCommand.class, HelpCommand::new, List::of))));
    List<String> all = List.of(typed);
    return new Completion(tree, new ShortPatience(session.talk()))
        .of(all.subList(0, all.size() - 1), all.get(all.size() - 1));
  }

  enum Kind {
    OLD,
    NEW
  }

  @Command(
      name = "topic",
      description = {"Topics of the cluster.", "And more."})
  static final class Topic {}

  @Command(name = "show", description = "Show one.")
  static final class Show implements Callable<ExitCode>, Completes {
    @Option(names = "--kind", description = "Which kind. And why.")
    private Kind kind = Kind.OLD;

    @Option(names = "--to", description = "Where to.")
    private String to = "";

    @Option(names = "--secret", hidden = true)
    private Optional<Path> secret = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "TOPIC")
    private List<String> topics = List.of();

    @Mixin private EndpointOptions endpoints;

    @Override
    public List<String> candidates(String argument) {
      return switch (argument) {
        case "TOPIC" ->
            endpoints
                .bootstrapServer()
                .map(servers -> List.of("at " + servers))
                .orElse(List.of("orders", "订 单"));
        case "--to" -> List.of("left", "right");
        default -> List.of();
      };
    }

    @Override
    public ExitCode call() {
      throw new AssertionError("completion runs no command");
    }
  }

  @Command(name = "broken", description = "Its stack is down.")
  static final class Broken implements Callable<ExitCode>, Completes {
    @Option(names = "--hang")
    private boolean hang;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public List<String> candidates(String argument) {
      if (hang) {
        waitForEver();
      }
      throw UserError.unreachable("no answer", "");
    }

    private static void waitForEver() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public ExitCode call() {
      return ExitCode.OK;
    }
  }

  @Command(name = "secret", hidden = true, description = "Nobody shall see it.")
  static final class Secret implements Callable<ExitCode> {
    @Override
    public ExitCode call() {
      return ExitCode.OK;
    }
  }
}
