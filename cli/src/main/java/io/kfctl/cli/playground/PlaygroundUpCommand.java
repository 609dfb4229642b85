package io.kfctl.cli.playground;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.context.Precedence;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.error.ExitCode;
import io.kfctl.playground.Playground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl playground up}. */
@Command(
    name = "up",
    description = {
      "Make the playground and start it, or start again what does not run. It becomes the current",
      "context, so that every other command is about it. Ports that are taken are replaced by others."
    })
@Example(command = "kfctl playground up", does = "archives come from a Maven repository")
@Example(
    command = "kfctl playground up --packages usb/packages",
    does = "without internet: archives that were brought here")
@Exit(code = ExitCode.OK, when = "it runs, and the first rows have arrived in the sink")
@Exit(code = ExitCode.FAILED, when = "the disk is full, a service died, there is no JDK 17")
@Exit(code = ExitCode.UNREACHABLE, when = "the Maven repository cannot be reached")
@Exit(code = ExitCode.INTERRUPTED, when = "interrupted; what was started is stopped again")
public final class PlaygroundUpCommand implements Callable<ExitCode> {
  private static final String CONTEXT = "playground";

  private final Session session;
  private static final String WITH_ROWS =
      """
        kfctl playground tour
        kfctl status
        kfctl connector list
        kfctl lag connect-ddb-sink
        kfctl playground sql "SELECT * FROM warehouse.mysqlserver_basicinfo_stock_basic"
        kfctl consume mysqlserver.basicinfo.stock_basic
        kfctl playground down\
      """;

  private static final String WITHOUT_ROWS =
      """
        kfctl status
        kfctl topic list
        kfctl connector plugins
        kfctl playground down\
      """;

  private final Supplier<Playground> playgrounds;
  private final Contexts contexts;

  @Option(
      names = "--packages",
      paramLabel = "DIR",
      description = "Where the archives are; what is missing there is made there.")
  private Optional<Path> packages = Optional.empty();

  // Bringing it up asks nothing; scripts may say --yes to every command that changes something.
  @Mixin private Confirmation confirmation;

  public PlaygroundUpCommand(Session session, Supplier<Playground> playgrounds, Contexts contexts) {
    this.session = session;
    this.playgrounds = playgrounds;
    this.contexts = contexts;
  }

  @Override
  public ExitCode call() {
    long began = System.nanoTime();
    Playground playground = playgrounds.get();
    boolean withMySql = playground.up(packages.map(this::absolute), session.talk()::note);
    contexts.change(
        list ->
            list.with(Context.ofFile(CONTEXT, playground.folder().clusterFile())).using(CONTEXT));
    new Precedence(session).warn();
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    session
        .talk()
        .note(
            "The playground runs (%d s); its folder is %s.\nWorth typing next:\n%s"
                .formatted(
                    seconds, playground.folder().root(), withMySql ? WITH_ROWS : WITHOUT_ROWS));
    return ExitCode.OK;
  }

  private Path absolute(Path path) {
    return session.surroundings().workingDirectory().resolve(path);
  }
}
