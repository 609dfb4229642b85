package io.kfctl.cli.install;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.error.ExitCode;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl uninstall}. */
@Command(
    name = "uninstall",
    description = {
      "Stop the services and take away what install put on the hosts. Data, settings and logs stay,",
      "so that a later install goes on with them, unless --purge is given; with them stays the note",
      "/etc/kfctl/cluster, which says whose they are. What has no such note is never purged."
    })
@Example(command = "kfctl uninstall", does = "show what goes, ask, take it away")
@Example(command = "kfctl uninstall --purge", does = "all records, offsets and settings as well")
@Exit(code = ExitCode.OK, when = "it is gone")
@Exit(code = ExitCode.FAILED, when = "something cannot be removed, or a host is another cluster's")
@Exit(
    code = ExitCode.USAGE,
    when = "the cluster file is wrong, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.UNREACHABLE, when = "a host cannot be reached")
public final class UninstallCommand implements Callable<ExitCode> {
  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Deployment> deployments;

  @Mixin private Confirmation confirmation;

  @Option(
      names = "--purge",
      description = "Remove data, settings and logs too: nothing brings them back.")
  private boolean purge;

  public UninstallCommand(
      Session session, ClusterSource clusters, Function<Cluster, Deployment> deployments) {
    this.session = session;
    this.clusters = clusters;
    this.deployments = deployments;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    try (Deployment deployment = deployments.apply(cluster)) {
      Plan plan = deployment.uninstallPlan(purge);
      session.output().details(PlanView.details(plan));
      session.output().done();
      if (plan.isEmpty()) {
        return ExitCode.OK;
      }
      if (purge) {
        confirmation.orAskToType(
            session.questions(),
            "All data of " + cluster.name() + " will be gone.",
            cluster.name());
      } else {
        confirmation.orAsk(session.questions(), "Uninstall?");
      }
      deployment.uninstall(plan);
      session.talk().note(cluster.name() + " is uninstalled.");
      return ExitCode.OK;
    }
  }
}
