package io.kfctl.cli.run;

import io.kfctl.cli.console.Talk;
import io.kfctl.cluster.Cluster;
import io.kfctl.deploy.Deployment;
import io.kfctl.deploy.Selection;
import java.util.function.Consumer;
import java.util.function.Function;

/** What starting, stopping and restarting have in common. */
final class ServiceChange {
  private final Function<Cluster, Deployment> deployments;

  ServiceChange(Function<Cluster, Deployment> deployments) {
    this.deployments = deployments;
  }

  /** Says what will be done, service by service. */
  static void announce(Talk talk, String verb, Selection selection) {
    selection
        .placements()
        .forEach(
            place -> talk.note(verb + " " + place.role().unit() + " on " + place.host().name()));
  }

  void on(Cluster cluster, Consumer<Deployment> work) {
    try (Deployment deployment = deployments.apply(cluster)) {
      work.accept(deployment);
    }
  }
}
