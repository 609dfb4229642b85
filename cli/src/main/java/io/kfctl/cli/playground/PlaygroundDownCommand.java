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

/** {@code kfctl playground down}. */
@Command(
    name = "down",
    description = "Stop the playground. What it has stays: up goes on where it was.")
@Example(command = "kfctl playground down", does = "stop all of its services")
@Example(command = "kfctl playground down -q", does = "without a word")
@Exit(code = ExitCode.OK, when = "nothing of it runs")
@Exit(code = ExitCode.FAILED, when = "a service cannot be stopped, or another kfctl is at work")
public final class PlaygroundDownCommand implements Callable<ExitCode> {
  private final Session session;
  private final Supplier<Playground> playgrounds;

  // Nothing is lost, so nothing is asked; scripts may say --yes all the same.
  @Mixin private Confirmation confirmation;

  public PlaygroundDownCommand(Session session, Supplier<Playground> playgrounds) {
    this.session = session;
    this.playgrounds = playgrounds;
  }

  @Override
  public ExitCode call() {
    Playground playground = playgrounds.get();
    if (!playground.exists()) {
      session.talk().note("There is no playground in " + playground.folder().root() + ".");
      return ExitCode.OK;
    }
    playground.down();
    session.talk().note("The playground is stopped. Next: kfctl playground up");
    return ExitCode.OK;
  }
}
