package io.kfctl.cli.playground;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.Typist;
import io.kfctl.cli.playground.TourStep.Typed;
import io.kfctl.cluster.file.ClusterFiles;
import io.kfctl.error.ExitCode;
import io.kfctl.playground.Playground;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl playground tour}. */
@Command(
    name = "tour",
    description = {
      "See what the pipeline does: rows are inserted, changed and deleted, a sink breaks and is",
      "repaired. Each command is shown as you would type it, run, and its effect shown. In the end",
      "all rows are as before."
    })
@Example(command = "kfctl playground tour", does = "step by step, with Enter")
@Example(command = "kfctl playground tour --yes", does = "without a stop")
@Exit(code = ExitCode.OK, when = "all of it went as told")
@Exit(code = ExitCode.FAILED, when = "something did not")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no playground")
@Exit(code = ExitCode.UNREACHABLE, when = "the playground does not run")
public final class PlaygroundTourCommand implements Callable<ExitCode> {
  private final Session session;
  private final Supplier<Playground> playgrounds;
  private final Typist typist;

  @Mixin private Confirmation confirmation;

  public PlaygroundTourCommand(Session session, Supplier<Playground> playgrounds, Typist typist) {
    this.session = session;
    this.playgrounds = playgrounds;
    this.typist = typist;
  }

  @Override
  public ExitCode call() {
    Playground playground = playgrounds.get();
    List<TourStep> steps = TourSteps.all();
    playground.awaitArrived();
    for (int i = 0; i < steps.size(); i++) {
      show(playground, steps.get(i), i + 1, steps.size());
      boolean last = i == steps.size() - 1;
      if (!last && !confirmation.isGiven() && session.questions().arePossible()) {
        session.questions().awaitEnter("Enter goes on: ");
      }
    }
    session.talk().note("\nThat was the tour. Next: kfctl --help, kfctl playground down");
    return ExitCode.OK;
  }

  private void show(Playground playground, TourStep step, int number, int all) {
    session.talk().note("\n[%d/%d] %s".formatted(number, all, step.title()));
    step.before().forEach(typed -> type(playground, typed));
    switch (step.until()) {
      case NOW -> {}
      case ARRIVED -> playground.awaitArrived();
      case COMMITTED -> playground.awaitCommitted();
      case SINK_FAILED -> playground.awaitSinkFailed();
    }
    step.after().forEach(typed -> type(playground, typed));
  }

  private void type(Playground playground, Typed typed) {
    session.talk().note("\n$ " + typed.line());
    String file = playground.folder().clusterFile().toString();
    typist.type(typed.words(), Map.of(ClusterFiles.VARIABLE, file), true);
  }
}
