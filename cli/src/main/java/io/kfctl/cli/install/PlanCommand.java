package io.kfctl.cli.install;

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
import picocli.CommandLine.Option;

/** {@code kfctl plan}. */
@Command(
    name = "plan",
    description = {
      "Show what install would change on the hosts, with the difference to each file.",
      "It only reads."
    })
@Example(command = "kfctl plan", does = "for the cluster file of this folder")
@Example(
    command = "kfctl plan -f prod.yaml --exit-code",
    does = "for scripts: exit code 3 when anything would change")
@Exit(code = ExitCode.OK, when = "the plan is shown")
@Exit(code = ExitCode.FAILED, when = "something stands in the way of an install")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
@Exit(code = ExitCode.NO, when = "with --exit-code: there are changes")
@Exit(code = ExitCode.UNREACHABLE, when = "a host cannot be reached")
public final class PlanCommand implements Callable<ExitCode> {
  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Deployment> deployments;

  @Option(names = "--exit-code", description = "End with 3 when there are changes.")
  private boolean exitCode;

  @Option(
      names = "--adopt",
      description = "Plan to take over services that were installed by hand.")
  private boolean adopt;

  public PlanCommand(
      Session session, ClusterSource clusters, Function<Cluster, Deployment> deployments) {
    this.session = session;
    this.clusters = clusters;
    this.deployments = deployments;
  }

  @Override
  public ExitCode call() {
    try (Deployment deployment = deployments.apply(clusters.clusterToInstall())) {
      Plan plan = deployment.plan(adopt);
      session.output().details(PlanView.details(plan));
      return exitCode && !plan.isEmpty() ? ExitCode.NO : ExitCode.OK;
    }
  }
}
