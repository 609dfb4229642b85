package io.kfctl.cli.install;

import io.kfctl.cli.Session;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.file.ClusterFiles;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.cluster.file.ReadResult;
import io.kfctl.cluster.yaml.Problem;
import io.kfctl.error.UserError;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The cluster that this run is about: the file is found, read, and its warnings are said. */
public final class ClusterSource {
  private final Session session;

  public ClusterSource(Session session) {
    this.session = session;
  }

  /**
   * @throws UserError when there is no file, or it cannot be used, with all of its problems
   */
  public Cluster cluster() {
    ReadResult result = read();
    String name = result.cluster().file().getFileName().toString();
    for (Problem problem : result.warnings()) {
      session.talk().warning(problem.text(name));
    }
    return result.cluster();
  }

  /** As {@link #cluster}, for commands that also work without a file; empty where there is none. */
  public Optional<Cluster> clusterIfAny() {
    return ClusterFiles.find(session.options().file(), environment(), Path.of(""))
        .map(found -> cluster());
  }

  /** The file's name as the user knows it. */
  Path file() {
    return located().file();
  }

  ReadResult read() {
    ClusterFiles.Found found = located();
    session.talk().detail("cluster file: " + found.file() + ", from " + found.origin());
    return new ClusterReader(environment(), session.surroundings().home()).read(found.file());
  }

  private ClusterFiles.Found located() {
    // Relative to the program's own working directory, so that messages stay short.
    return ClusterFiles.locate(session.options().file(), environment(), Path.of(""));
  }

  private Map<String, String> environment() {
    return session.surroundings().environment();
  }
}
