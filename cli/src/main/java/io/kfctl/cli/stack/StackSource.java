package io.kfctl.cli.stack;

import io.kfctl.cli.EndpointOptions;
import io.kfctl.cli.Session;
import io.kfctl.cli.install.ClusterSource;
import java.util.Optional;

/**
 * Finds the stack that this run is about: the endpoints given as options, else those of the cluster
 * file, else those of the current context.
 */
public final class StackSource {
  private final Session session;
  private final ClusterSource clusters;
  private final StackClients clients;

  public StackSource(Session session, ClusterSource clusters, StackClients clients) {
    this.session = session;
    this.clusters = clusters;
    this.clients = clients;
  }

  /** Reads and contacts nothing yet. */
  public Stack stack(EndpointOptions options) {
    return new Stack(session.talk(), options, this::known, clients);
  }

  private Optional<Known> known() {
    return clusters.clusterToOperate().map(Known::of).or(() -> clusters.endpoints().map(Known::of));
  }
}
