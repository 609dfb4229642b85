package io.kfctl.cli.run;

import io.kfctl.cli.Completes;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.Selection;
import io.kfctl.deploy.Selection.Placement;
import io.kfctl.error.ExitCode;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kfctl logs}. */
@Command(
    name = "logs",
    description = {
      "Show the end of what a service said: the journal, which also has what the JVM said before",
      "the service's own log began, or with --file that log itself."
    })
@Example(command = "kfctl logs connect", does = "the last lines of the journal, on every host")
@Example(command = "kfctl logs kafka --host node1 -F", does = "go on as lines come, until Ctrl-C")
@Example(command = "kfctl logs connect --file -n 500", does = "from connect.log")
@Exit(code = ExitCode.OK, when = "the log was shown")
@Exit(code = ExitCode.FAILED, when = "there is none, or the login may not read it")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
@Exit(code = ExitCode.NOT_FOUND, when = "there is no such service or host")
@Exit(code = ExitCode.UNREACHABLE, when = "a host cannot be reached")
@Exit(code = ExitCode.INTERRUPTED, when = "Ctrl-C ended it")
public final class LogsCommand implements Callable<ExitCode>, Completes {
  private final Session session;
  private final ClusterSource clusters;
  private final Function<Cluster, Deployment> deployments;

  @Parameters(
      paramLabel = "SERVICE",
      description = "zookeeper, kafka (kafka-server), schema-registry, connect (kafka-connect).")
  private String service = "";

  @Option(names = "--host", paramLabel = "HOST", description = "Only on this host.")
  private Optional<String> host = Optional.empty();

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "100",
      description = "How many lines, at most 9999 (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-F", "--follow"},
      description = "Go on as lines come.")
  private boolean follow;

  @Option(names = "--file", description = "The service's own log file.")
  private boolean file;

  public LogsCommand(
      Session session, ClusterSource clusters, Function<Cluster, Deployment> deployments) {
    this.session = session;
    this.clusters = clusters;
    this.deployments = deployments;
  }

  @Override
  public List<String> candidates(String argument) {
    return argument.equals("--host") ? clusters.hostNames() : ServiceOptions.names(argument);
  }

  @Override
  public ExitCode call() {
    Cluster cluster = clusters.cluster();
    Selection selection = Selection.of(cluster, List.of(service), host);
    boolean several = selection.placements().size() > 1;
    try (Deployment deployment = deployments.apply(cluster)) {
      deployment.logs(selection, file, lines, follow, place -> out(place, several));
    }
    return ExitCode.OK;
  }

  /** With several hosts each line begins with the host's name. */
  private OutputStream out(Placement place, boolean several) {
    return new LogLines(session.rawOutput(), several ? place.host().name() + ": " : "");
  }
}
