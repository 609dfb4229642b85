package io.kfctl.cli.packages;

import io.kfctl.archive.assemble.Assembled;
import io.kfctl.archive.assemble.Assembler;
import io.kfctl.archive.assemble.AssemblyRequest;
import io.kfctl.cli.Example;
import io.kfctl.cli.Exit;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import io.kfctl.cli.output.Cell;
import io.kfctl.cli.output.Columns;
import io.kfctl.cluster.Cluster;
import io.kfctl.error.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kfctl packages assemble}. */
@Command(
    name = "assemble",
    description = {
      "Make the archives from a Maven repository and from the JDK of this machine, with the layout",
      "of the official ones. Mirrors and logins of Maven's settings.xml are used. Official archives",
      "in the directory are kept and win."
    })
@Example(command = "kfctl packages assemble", does = "into the packages directory of the cluster")
@Example(
    command = "kfctl packages assemble -d usb/packages",
    does = "on a machine with internet, to carry them to one without")
@Exit(code = ExitCode.OK, when = "all archives are there")
@Exit(code = ExitCode.FAILED, when = "the disk is full, or there is no JDK to make one of")
@Exit(code = ExitCode.USAGE, when = "the cluster file is wrong")
@Exit(code = ExitCode.UNREACHABLE, when = "the Maven repository cannot be reached")
public final class PackagesAssembleCommand implements Callable<ExitCode> {
  private static final Columns<Assembled> COLUMNS =
      Columns.<Assembled>none()
          .with("file", assembled -> Cell.text(assembled.file()))
          .with("version", assembled -> Cell.text(assembled.version()))
          .with("size", assembled -> Cell.number(assembled.size()))
          .with("outcome", assembled -> Cell.text(assembled.outcome().toString()))
          .wide("sha256", assembled -> Cell.text(assembled.sha256()));

  private static final Path DEFAULT_DIRECTORY = Path.of("packages");

  private final Session session;
  private final ClusterSource clusters;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      description =
          "Where to write; else packages.directory of the cluster file, or ./packages without a file.")
  private Optional<Path> directory = Optional.empty();

  @Option(names = "--anew", description = "Make also what is there and whole.")
  private boolean anew;

  public PackagesAssembleCommand(Session session, ClusterSource clusters) {
    this.session = session;
    this.clusters = clusters;
  }

  @Override
  public ExitCode call() {
    Optional<Cluster> cluster = clusters.clusterIfAny();
    AssemblyRequest request = cluster.map(AssemblyRequest::of).orElseGet(AssemblyRequest::defaults);
    Assembler assembler = new Assembler(session.surroundings().environment(), session.progress());
    List<Assembled> assembled = assembler.assemble(request, target(cluster), anew);
    session.output().rows(COLUMNS, assembled);
    return ExitCode.OK;
  }

  private Path target(Optional<Cluster> cluster) {
    Path wanted =
        directory
            .or(() -> cluster.map(known -> known.packages().directory()))
            .orElse(DEFAULT_DIRECTORY);
    return session.surroundings().workingDirectory().resolve(wanted);
  }
}
