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

/** {@code kfctl packages list}. */
@Command(
    name = "list",
    description =
        "List the archives that the cluster needs, and what the packages directory has of them.")
@Example(command = "kfctl packages list", does = "what is there and what is missing")
@Example(command = "kfctl packages list -o wide", does = "with checksums")
@Exit(code = ExitCode.OK, when = "all are there and whole")
@Exit(code = ExitCode.FAILED, when = "one is missing, damaged, or has another checksum")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
public final class PackagesListCommand implements Callable<ExitCode> {
  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Archives> archives;

  public PackagesListCommand(
      Session session, ClusterSource clusters, Function<Cluster, Archives> archives) {
    this.session = session;
    this.clusters = clusters;
    this.archives = archives;
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    List<PackageState> states = archives.apply(cluster).list(cluster);
    session.output().rows(PackageColumns.ALL, states);
    session.output().done();
    UserErrors.throwIfAny(PackageColumns.problems(states));
    return ExitCode.OK;
  }
}
