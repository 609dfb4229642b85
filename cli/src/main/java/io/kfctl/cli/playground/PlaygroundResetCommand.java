package io.kfctl.cli.playground;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.error.ExitCode;
import io.kfctl.playground.Playground;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl playground reset}. */
@Command(
    name = "reset",
    description = {
      "Stop the playground and remove all it has: programs, records, rows. Its archives stay, since",
      "they take time to fetch, unless --archives is given."
    })
@Example(command = "kfctl playground reset", does = "ask, then remove it")
@Example(command = "kfctl playground reset --archives --yes", does = "everything, without asking")
@Exit(code = ExitCode.OK, when = "it is gone")
@Exit(code = ExitCode.FAILED, when = "something cannot be removed, or another kfctl is at work")
@Exit(code = ExitCode.USAGE, when = "there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
public final class PlaygroundResetCommand implements Callable<ExitCode> {
  private final Session session;
  private final Supplier<Playground> playgrounds;

  @Mixin private Confirmation confirmation;

  @Option(names = "--archives", description = "Remove the archives too.")
  private boolean archives;

  public PlaygroundResetCommand(Session session, Supplier<Playground> playgrounds) {
    this.session = session;
    this.playgrounds = playgrounds;
  }

  @Override
  public ExitCode call() {
    Playground playground = playgrounds.get();
    session.talk().note("All that is in " + playground.folder().root() + " goes.");
    confirmation.orAsk(session.questions(), "Remove the playground?");
    playground.reset(archives);
    session.talk().note("The playground is gone. Next: kfctl playground up");
    return ExitCode.OK;
  }
}
