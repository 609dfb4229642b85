package io.kfctl.cli.packages;

import io.kfctl.archive.Archives;
import io.kfctl.archive.PackageState;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cluster.Cluster;
import io.kfctl.error.ExitCode;
import io.kfctl.error.UserErrors;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code kfctl packages verify}. */
@Command(
    name = "verify",
    description = {
      "Read every archive again from the first byte to the last, and compare it with SHA256SUMS."
    })
@Example(
    command = "kfctl packages verify",
    does = "after the archives were carried to this machine")
@Example(command = "kfctl packages verify -o json", does = "for scripts")
@Exit(code = ExitCode.OK, when = "all are there and whole")
@Exit(code = ExitCode.FAILED, when = "one is missing, damaged, or has another checksum")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
public final class PackagesVerifyCommand implements Callable<ExitCode> {
  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Archives> archives;

  public PackagesVerifyCommand(
      Session session, ClusterSource clusters, Function<Cluster, Archives> archives) {
    this.session = session;
    this.clusters = clusters;
    this.archives = archives;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    List<PackageState> states = archives.apply(cluster).verify(cluster);
    session.output().rows(PackageColumns.ALL, states);
    session.output().done();
    UserErrors.throwIfAny(PackageColumns.problems(states));
    return ExitCode.OK;
  }
}
