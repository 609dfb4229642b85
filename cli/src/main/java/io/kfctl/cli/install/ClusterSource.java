package io.kfctl.cli.install;

import io.kfctl.cli.Lazy;
import io.kfctl.cli.Session;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.context.Context;
import io.kfctl.cluster.context.Contexts;
import io.kfctl.cluster.file.ClusterFiles;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.cluster.file.ReadResult;
import io.kfctl.cluster.yaml.Problem;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cluster that this run is about: the file is found and read. */
public final class ClusterSource {
  /** The program's own working directory: relative to it, names in messages stay short. */
  private static final Path HERE = Path.of("");

  private final Session session;
  private final Lazy<Optional<Context>> currentContext;

  /**
   * @param contexts of which the current one is the last choice
   */
  public ClusterSource(Session session, Contexts contexts) {
    this.session = session;
    this.currentContext = new Lazy<>(() -> contexts.read().current());
  }

  /**
   * For commands that make hosts as the file says: its warnings are said.
   *
   * @throws UserError when there is no file, or it cannot be used, with all of its problems
   */
  public Cluster clusterToInstall() {
    ReadResult result = read();
    String name = result.cluster().file().getFileName().toString();
    for (Problem problem : result.warnings()) {
      session.talk().warning(problem.plainText(name));
    }
    return result.cluster();
  }

  /**
   * For commands that work with what is installed.
   *
   * @throws UserError when there is no file, or it cannot be used, with all of its problems
   */
  public Cluster cluster() {
    return read().cluster();
  }

  /** As {@link #cluster}, for commands that also work without a file; empty where there is none. */
  public Optional<Cluster> clusterIfAny() {
    return isThereAFile() ? Optional.of(cluster()) : Optional.empty();
  }

  /**
   * For commands that ask the services of a stack and nothing of its hosts. Empty where there is no
   * file, and where {@link #endpoints} stand in its place.
   *
   * @throws UserError when the file cannot be read, with all of its problems
   */
  public Optional<Cluster> clusterToOperate() {
    return isThereAFile() ? Optional.of(reader().readToOperate(found())) : Optional.empty();
  }

  /** The current context where it counts and holds endpoints, for commands that operate a stack. */
  public Optional<Context> endpoints() {
    return context().filter(current -> current.clusterFile().isEmpty());
  }

  /** The current context where it counts, whatever it holds. */
  public Optional<Context> context() {
    return nearer().isPresent() ? Optional.empty() : currentContext.get();
  }

  /** The hosts of the cluster, by name, for who is to choose one. */
  public List<String> hostNames() {
    return read().cluster().hosts().stream().map(Host::name).toList();
  }

  /** The file's name as the user knows it. */
  Path file() {
    return located().file();
  }

  ReadResult read() {
    return reader().read(found());
  }

  private Path found() {
    ClusterFiles.Found found = located();
    session.talk().detail("cluster file: " + found.file() + ", from " + found.origin());
    return found.file();
  }

  private ClusterReader reader() {
    return new ClusterReader(environment(), session.surroundings().home());
  }

  private ClusterFiles.Found located() {
    return ClusterFiles.locate(session.options().file(), environment(), HERE, currentContext);
  }

  private boolean isThereAFile() {
    return nearer().isPresent() || currentContext.get().flatMap(Context::clusterFile).isPresent();
  }

  private Optional<ClusterFiles.Found> nearer() {
    return ClusterFiles.nearer(session.options().file(), environment(), HERE);
  }

  private Map<String, String> environment() {
    return session.surroundings().environment();
  }
}
