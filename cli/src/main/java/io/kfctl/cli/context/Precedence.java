package io.kfctl.cli.context;

import io.kfctl.cli.Session;
import io.kfctl.cluster.file.ClusterFiles;
import java.nio.file.Path;
import java.util.Optional;

/** Says what comes before the current context, so that nobody wonders why it does not count. */
public final class Precedence {
  private final Session session;

  public Precedence(Session session) {
    this.session = session;
  }

  /** A warning where the current context does not count in this folder; else nothing. */
  public void warn() {
    ClusterFiles.nearer(
            Optional.empty(),
            session.surroundings().environment(),
            session.surroundings().workingDirectory())
        .ifPresent(
            found ->
                session
                    .talk()
                    .warning(
                        "here "
                            + shown(found.file())
                            + " comes before it, from "
                            + found.origin()));
  }

  private Path shown(Path file) {
    Path folder = session.surroundings().workingDirectory();
    return file.startsWith(folder) ? folder.relativize(file) : file;
  }
}
