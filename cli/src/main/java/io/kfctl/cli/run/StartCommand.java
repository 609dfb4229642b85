package io.kfctl.cli.run;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Confirmation;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
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

/** {@code kfctl start}. */
@Command(
    name = "start",
    description = {
      "Start services in order, each after the ones it needs are healthy. Those that run are left",
      "alone."
    })
@Example(command = "kfctl start", does = "all services of all hosts")
@Example(command = "kfctl start connect --host node1", does = "one service of one host")
@Exit(code = ExitCode.OK, when = "they run and are healthy")
@Exit(
    code = ExitCode.FAILED,
    when = "a service dies, or does not become healthy; a right is missing")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such service or host")
@Exit(code = ExitCode.UNREACHABLE, when = "a host cannot be reached")
public final class StartCommand implements Callable<ExitCode>, Completes {
  private final ClusterSource clusters;
  private final ServiceChange change;

  @Mixin private ServiceOptions services;
  // Starting asks nothing; scripts may say --yes to every command that changes something.
  @Mixin private Confirmation confirmation;

  public StartCommand(ClusterSource clusters, Function<Cluster, Deployment> deployments) {
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
    change.on(cluster, deployment -> deployment.start(selection));
    return ExitCode.OK;
  }
}
