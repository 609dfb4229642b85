package io.kfctl.cli.playground;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Style;
import io.kfctl.error.ExitCode;
import io.kfctl.playground.Playground;
import io.kfctl.playground.Playground.Service;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code kfctl playground status}. */
@Command(
    name = "status",
    description = {
      "Show which processes of the playground run, MySQL's too, and on which ports. Whether the",
      "services do their work says kfctl status."
    })
@Example(command = "kfctl playground status", does = "what runs, and where")
@Example(command = "kfctl playground status -o json", does = "the same for a program")
@Exit(code = ExitCode.OK, when = "all of it runs")
@Exit(code = ExitCode.NO, when = "some of it does not")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no playground")
public final class PlaygroundStatusCommand implements Callable<ExitCode> {
  private static final Columns<Service> SERVICES =
      Columns.<Service>none()
          .with("service", service -> Cell.text(service.state().unit()))
          .with("state", PlaygroundStatusCommand::state)
          .with("port", service -> Cell.number(service.port()))
          .with("pid", service -> service.state().mainPid().map(Cell::number).orElse(Cell.MISSING));

  private final Session session;
  private final Supplier<Playground> playgrounds;

  public PlaygroundStatusCommand(Session session, Supplier<Playground> playgrounds) {
    this.session = session;
    this.playgrounds = playgrounds;
  }

  @Override
  public ExitCode call() {
    Playground playground = playgrounds.get();
    List<Service> services = playground.services();
    boolean running = services.stream().allMatch(service -> service.state().isRunning());
    session
        .output()
        .details(
            Details.of("playground")
                .field("folder", Cell.text(playground.folder().root().toString()))
                .field("clusterFile", Cell.text(playground.folder().clusterFile().toString()))
                .onlyJson("running", Cell.flag(running).json())
                .table("services", SERVICES, services));
    return running ? ExitCode.OK : ExitCode.NO;
  }

  private static Cell state(Service service) {
    boolean running = service.state().isRunning();
    String word = running ? "running" : service.state().active();
    return Cell.text(word).in(running ? Style.GOOD : Style.BAD);
  }
}
