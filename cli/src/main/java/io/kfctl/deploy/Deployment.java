package io.kfctl.deploy;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.FactsGatherer;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.Planner;
import io.kfctl.deploy.plan.Questions;
import io.kfctl.deploy.plan.Wanted;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A cluster's way from what its hosts are to what its file says. */
public final class Deployment {
  private static final Duration LOOK_INTERVAL = Duration.ofMillis(300);

  private final Cluster cluster;
  private final Fleet fleet;
  private final Supplier<List<Archive>> archives;
  private final Map<Role, HealthGate> gates;
  private final Progress progress;
  private final Duration patience;

  /**
   * @param archives finds the archives that the cluster needs; asked when a plan is made
   * @param gates one for each role
   * @param patience how long one role may take to become healthy
   */
  public Deployment(
      Cluster cluster,
      Fleet fleet,
      Supplier<List<Archive>> archives,
      Map<Role, HealthGate> gates,
      Progress progress,
      Duration patience) {
    this.cluster = cluster;
    this.fleet = fleet;
    this.archives = archives;
    this.gates = Map.copyOf(gates);
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Looks at every host once and says what would change. It changes nothing.
   *
   * @throws io.kfctl.error.UserError for all that stands in the way, at once
   */
  public Plan plan() {
    DesiredState desired = new DesiredState(cluster, archives.get());
    Map<Host, Wanted> outline = desired.outline();
    FactsGatherer gatherer = new FactsGatherer();
    Map<Host, HostFacts> facts =
        fleet.onEach(
            cluster.hosts(),
            host ->
                gatherer.gather(
                    fleet.transport(host), fleet.services(host), Questions.of(outline.get(host))));
    return new Planner().plan(cluster, desired.complete(outline, facts), facts);
  }

  /** Makes it so: applies the plan, and returns when every service is healthy. */
  public void install(Plan plan) {
    gates.values().forEach(HealthGate::begin);
    HealthWait wait = new HealthWait(fleet, patience, LOOK_INTERVAL);
    ServiceRunner services = new ServiceRunner(fleet, gates, wait, progress);
    new Applier(fleet, services, progress).apply(plan);
    for (Role role : Role.values()) {
      List<Host> hosts = cluster.hostsWith(role);
      if (!hosts.isEmpty()) {
        wait.untilHealthy(gates.get(role), new ArrayList<>(hosts));
      }
    }
  }
}
