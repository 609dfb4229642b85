package io.kfctl.cli;

import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Line;
import io.kfctl.cli.output.Output;
import io.kfctl.cli.output.Style;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.progress.Progress;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands to try the frame with. */
final class Samples {
  private static final Columns<String> NAME =
      Columns.<String>none().with("name", name -> Cell.text(name).in(Style.GOOD));

  private Samples() {}

  static List<CommandGroup> of(Session session) {
    return List.of(
        CommandGroup.of(
            "Topics",
            Entry.branch(
                "topic",
                TopicBranch.class,
                TopicBranch::new,
                () ->
                    List.of(
                        Entry.command("list", TopicList.class, () -> new TopicList(session)),
                        Entry.command(
                            "delete", TopicDelete.class, () -> new TopicDelete(session)))),
            Entry.command("follow", Follow.class, () -> new Follow(session))),
        CommandGroup.of(
            "Other",
            Entry.command("fail", Fail.class, Fail::new),
            Entry.command("work", Work.class, () -> new Work(session)),
            Entry.command(
                "never",
                NeverBuilt.class,
                () -> {
                  throw new AssertionError("built, though nobody called it");
                }),
            Entry.branch("help", HelpCommand.class, HelpCommand::new, List::of),
            Entry.command(
                "version",
                VersionCommand.class,
                () -> new VersionCommand(session, Run.BUILD, "17.0.15"))));
  }

  static Failures failures() {
    return Failures.known()
        .with(
            FileNotFoundException.class,
            e -> UserError.notFound(e.getMessage() + " is not there", "look with ls"))
        .with(IOException.class, e -> UserError.failed("I/O: " + e.getMessage(), ""));
  }

  @Command(name = "topic", description = "Topics of the cluster.")
  @Example(command = "kfctl topic list", does = "all")
  @Example(command = "kfctl topic delete a -y", does = "one less")
  @Exit(code = ExitCode.OK, when = "done")
  static final class TopicBranch {}

  @Command(name = "list", aliases = "ls", description = "List topics.")
  static final class TopicList implements Callable<ExitCode> {
    private final Session session;

    @Mixin private EndpointOptions endpoints;

    @Option(names = "--match", paramLabel = "REGEX", description = "Only names that match.")
    private Optional<String> match = Optional.empty();

    TopicList(Session session) {
      this.session = session;
    }

    @Override
    public ExitCode call() {
      session.talk().detail("brokers: " + endpoints.bootstrapServer().orElse("none given"));
      session.talk().note("match: " + match.orElse("all"));
      session.output().rows(NAME, List.of("orders", "订单"));
      return ExitCode.OK;
    }
  }

  @Command(name = "delete", description = "Delete topics.")
  static final class TopicDelete implements Callable<ExitCode> {
    private final Session session;

    @Mixin private Confirmation confirmation;

    @Parameters(arity = "1..*", paramLabel = "TOPIC", description = "Their names.")
    private List<String> names;

    TopicDelete(Session session) {
      this.session = session;
    }

    @Override
    public ExitCode call() {
      confirmation.orAsk(session.questions(), "Delete " + String.join(", ", names) + "?");
      session.output().rows(NAME, names);
      return ExitCode.OK;
    }
  }

  @Command(name = "follow", description = "Lines as they come.")
  static final class Follow implements Callable<ExitCode> {
    private final Session session;

    Follow(Session session) {
      this.session = session;
    }

    @Override
    public ExitCode call() {
      Output.Lines<String> lines = session.output().lines(NAME, Line::of);
      List.of("a", "b").forEach(lines::add);
      return ExitCode.NO;
    }
  }

  @Command(name = "work", description = "Something long.")
  static final class Work implements Callable<ExitCode> {
    private final Session session;

    Work(Session session) {
      this.session = session;
    }

    @Override
    public ExitCode call() {
      Progress.Task task = session.progress().started("node1", "unpack", 0);
      task.failed("no room");
      return ExitCode.OK;
    }
  }

  @Command(name = "never", description = "Nobody calls it.")
  static final class NeverBuilt implements Callable<ExitCode> {
    @Override
    public ExitCode call() {
      return ExitCode.OK;
    }
  }

  @Command(name = "fail", description = "Fail in a certain way.")
  static final class Fail implements Callable<ExitCode> {
    @Parameters(index = "0", description = "How.")
    private String how;

    @Option(names = "--password")
    private Optional<String> password = Optional.empty();

    @Override
    public ExitCode call() throws Exception {
      switch (how.toLowerCase(Locale.ROOT)) {
        case "user" -> throw UserError.unreachable("node1: no answer\non port 22", "kfctl status");
        case "several" ->
            throw new UserErrors(
                List.of(
                    UserError.notFound("no topic a", "kfctl topic list"),
                    UserError.unreachable("node2: no answer", ""),
                    UserError.failed("node3: disk full", "free some space")));
        case "several-then" ->
            throw new UserErrors(
                    List.of(
                        UserError.failed("node1: disk full", "free some space"),
                        UserError.failed("node2: disk full", "")))
                .andThen("try again");
        case "interrupted-then" ->
            throw new UserError(ExitCode.INTERRUPTED, "interrupted", "", new InterruptedException())
                .andThen("go on with: kfctl install");
        case "mapped" -> throw new CompletionException(new FileNotFoundException("x.json"));
        case "unchecked" -> throw new UncheckedIOException(new IOException("reset\u001b[2J"));
        case "interrupt" -> throw new InterruptedException();
        case "wrapped-interrupt" -> throw new IllegalStateException(new InterruptedException());
        case "cancelled" -> throw new CancellationException("interrupted while waiting");
        case "while-interrupted" -> {
          Thread.currentThread().interrupt();
          throw UserError.unreachable("node1: the connection was cut", "");
        }
        case "error" -> throw new NoClassDefFoundError("a/B");
        default -> throw new IllegalStateException("bad state\nof " + how);
      }
    }
  }
}
