package io.kfctl.cli.run;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.Selection;
import io.kfctl.error.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kfctl restart}. */
@Command(
    name = "restart",
    description = "Restart services in order, one host at a time, and wait until they are healthy.")
@Example(command = "kfctl restart connect", does = "after a plugin was added by hand")
@Example(command = "kfctl restart kafka --host node1 --yes", does = "without asking")
@Exit(code = ExitCode.OK, when = "they run again and are healthy")
@Exit(
    code = ExitCode.FAILED,
    when = "a service dies, or does not become healthy; a right is missing")
@Exit(
    code = ExitCode.USAGE,
    when = "the cluster file is wrong, or there is no terminal to ask on and no --yes")
@Exit(code = ExitCode.NO, when = "the question was answered with no")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such service or host")
@Exit(code = ExitCode.UNREACHABLE, when = "a host cannot be reached")
public final class RestartCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final ClusterSource clusters;
  private final ServiceChange change;

  @Mixin private ServiceOptions services;
  @Mixin private Confirmation confirmation;

  public RestartCommand(
      Session session, ClusterSource clusters, Function<Cluster, Deployment> deployments) {
    this.session = session;
    this.clusters = clusters;
    this.change = new ServiceChange(deployments);
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("--host") ? clusters.hostNames() : List.of();
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    Selection selection = services.of(cluster);
    ServiceChange.announce(session.talk(), "restart", selection);
    confirmation.orAsk(session.questions(), "Restart them?");
    change.on(cluster, deployment -> deployment.restart(selection));
    return ExitCode.OK;
  }
}
