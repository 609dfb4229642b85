package io.kfctl.cli.install;

import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kfctl install}. */
@Command(
    name = "install",
    description = {
      "Make the hosts as the cluster file says, start the services in order, and wait until they",
      "are healthy. What is right already is left alone, so it can be run at any time, and again",
      "after it was interrupted."
    })
@Example(command = "kfctl install", does = "show the plan, ask, install")
@Example(command = "kfctl install --yes", does = "without asking")
@Example(
    command = "kfctl install --adopt",
    does = "take over services that were installed by hand after the tutorial")
@Exit(code = ExitCode.OK, when = "everything is installed and healthy")
@Exit(
    code = ExitCode.FAILED,
    when = "it failed: a missing archive, a full disk, a taken port, a service that dies")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.UNREACHABLE, when = "a host or a service's port cannot be reached")
public final class InstallCommand implements Callable<ExitCode> {
  private static final String GOES_ON = "kfctl install goes on where this stopped";

  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Deployment> deployments;

  @Mixin private Confirmation confirmation;

  @Option(
      names = "--adopt",
      description =
          "Take over services that were installed by hand: stop them, rename their folders to "
              + "NAME.before-kfctl, keep their data and ids, and start them again.")
  private boolean adopt;

  public InstallCommand(
      Session session, ClusterSource clusters, Function<Cluster, Deployment> deployments) {
    this.session = session;
    this.clusters = clusters;
    this.deployments = deployments;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.clusterToInstall();
    Instant begun = session.surroundings().clock().instant();
    try (Deployment deployment = deployments.apply(cluster)) {
      Plan plan = deployment.plan(adopt);
      session.output().details(PlanView.details(plan));
      session.output().done();
      if (!plan.isEmpty() && session.questions().arePossible()) {
        confirmation.orAsk(session.questions(), "Install?");
      }
      install(deployment, plan);
      if (!plan.isEmpty()) {
        session
            .talk()
            .note(
                "%s is installed and healthy (%d s). Next: kfctl status, kfctl connector create FILE"
                    .formatted(cluster.name(), seconds(begun)));
      }
      return ExitCode.OK;
    }
  }

  /** Whatever goes wrong leaves a state from which the same command goes on. */
  private static void install(Deployment deployment, Plan plan) {
    try {
      deployment.install(plan);
    } catch (UserError e) {
      throw e.andThen(GOES_ON);
    } catch (CancellationException e) {
      throw new UserError(ExitCode.INTERRUPTED, "interrupted", GOES_ON, e);
    }
  }

  private long seconds(Instant begun) {
    return Duration.between(begun, session.surroundings().clock().instant()).toSeconds();
  }
}
