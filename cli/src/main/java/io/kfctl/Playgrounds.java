package io.kfctl;

import io.kfctl.cli.Session;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.file.ClusterReader;
import io.kfctl.deploy.Fleet;
import io.kfctl.host.Patience;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.Transport;
import io.kfctl.host.local.LocalTransport;
import io.kfctl.host.process.ProcessServices;
import io.kfctl.playground.Playground;
import io.kfctl.playground.PlaygroundFolder;
import io.kfctl.playground.PlaygroundParts;
import java.nio.file.Path;

/** Puts together the playground: this machine as its host, plain processes as its services. */
final class Playgrounds {
  private final Session session;
  private final PlaygroundFolder folder;

  Playgrounds(Session session) {
    this.session = session;
    this.folder = new PlaygroundFolder(session.surroundings().kfctlHome().resolve("playground"));
  }

  /** Whether this is the playground's cluster file. */
  boolean isPlayground(Cluster cluster) {
    return cluster.file().equals(folder.clusterFile());
  }

  /** This machine. */
  Fleet fleet(Cluster cluster) {
    return new Fleet(cluster, host -> transport(host.name()), this::services);
  }

  Playground playground(Deployments deployments) {
    ClusterReader reader =
        new ClusterReader(session.surroundings().environment(), session.surroundings().home());
    return new Playground(
        folder,
        new PlaygroundParts(
            services(transport("localhost")),
            file -> reader.read(file).cluster(),
            deployments::archives,
            deployments::of,
            session.surroundings().environment(),
            Path.of(System.getProperty("java.home")),
            session.progress()));
  }

  private ServiceManager services(Transport transport) {
    return new ProcessServices(transport, folder.units().toString());
  }

  private static Transport transport(String name) {
    return new LocalTransport(name, System.getProperty("user.name"), Patience.DEFAULT).rootless();
  }
}
