package io.kfctl.deploy.plan;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.render.RenderedDirectory;
import io.kfctl.render.RenderedFile;
import java.util.List;

/**
 * What one host shall have.
 *
 * @param directories parents first
 * @param archives of the JDKs only the ones that fit the host, where that is known
 */
public record Wanted(
    Cluster cluster,
    Host host,
    List<RenderedDirectory> directories,
    List<RenderedFile> files,
    List<Archive> archives) {
  public Wanted {
    directories = List.copyOf(directories);
    files = List.copyOf(files);
    archives = List.copyOf(archives);
  }

  /** With only the JDK that runs on the machine, when one does. */
  public Wanted on(HostFacts facts) {
    List<Archive> fitting =
        archives.stream()
            .filter(
                archive ->
                    archive.platform().isEmpty()
                        || JavaVersions.misfit(archive.platform().get(), facts).isEmpty())
            .toList();
    return new Wanted(cluster, host, directories, files, fitting);
  }
}
