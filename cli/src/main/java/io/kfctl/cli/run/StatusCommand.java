package io.kfctl.cli.run;

import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cli.output.Details;
import io.kfctl.cli.output.Style;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.ServiceStatus;
import io.kfctl.deploy.health.Health;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code kfctl status}. */
@Command(
    name = "status",
    description = {
      "Show every service of the cluster: what systemd says of it on its host, and whether it does",
      "its work as seen from here. It only reads, and needs no root."
    })
@Example(command = "kfctl status", does = "all services of all hosts")
@Example(command = "kfctl status -o wide", does = "with process ids and restarts")
@Exit(code = ExitCode.OK, when = "everything is well")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
@Exit(code = ExitCode.NO, when = "something is not well")
@Exit(code = ExitCode.UNREACHABLE, when = "a host cannot be reached")
public final class StatusCommand implements Callable<ExitCode> {
  private static final Columns<ServiceStatus> SERVICES =
      Columns.<ServiceStatus>none()
          .with("host", status -> Cell.text(status.health().host().name()))
          .with("service", status -> Cell.text(status.health().role().roleName()))
          .wide("unit", status -> Cell.text(status.state().unit()))
          .with("state", StatusCommand::state)
          .wide("enabled", status -> Cell.flag(status.state().enabled()))
          .wide("pid", status -> status.state().mainPid().map(Cell::number).orElse(Cell.MISSING))
          .wide("restarts", status -> Cell.number(status.state().restarts()))
          .with("health", StatusCommand::health)
          .with("detail", status -> Cell.text(status.health().detail()));

  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Deployment> deployments;

  public StatusCommand(
      Session session, ClusterSource clusters, Function<Cluster, Deployment> deployments) {
    this.session = session;
    this.clusters = clusters;
    this.deployments = deployments;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    try (Deployment deployment = deployments.apply(cluster)) {
      List<ServiceStatus> services = deployment.status();
      boolean well = services.stream().allMatch(ServiceStatus::isWell);
      session
          .output()
          .details(
              Details.of(cluster.name())
                  .onlyJson("cluster", Cell.text(cluster.name()).json())
                  .onlyJson("healthy", Cell.flag(well).json())
                  .table("services", SERVICES, services));
      return well ? ExitCode.OK : ExitCode.NO;
    }
  }

  private static Cell state(ServiceStatus status) {
    String word =
        status.state().isRunning()
            ? "running"
            : status.state().active() + " (" + status.state().sub() + ")";
    return Cell.text(word).in(status.state().isRunning() ? Style.GOOD : Style.BAD);
  }

  private static Cell health(ServiceStatus status) {
    Health.Verdict verdict = status.health().verdict();
    return Cell.text(verdict.name().toLowerCase(Locale.ROOT))
        .in(verdict == Health.Verdict.HEALTHY ? Style.GOOD : Style.BAD);
  }
}
