package io.kfctl.deploy;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.FactsGatherer;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.Planner;
import io.kfctl.deploy.plan.Questions;
import io.kfctl.deploy.plan.ServiceAction;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.Wanted;
import io.kfctl.host.ServiceState;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A cluster's way from what its hosts are to what its file says. */
public final class Deployment implements AutoCloseable {
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
   * @param adopt whether services that were installed by hand are taken over
   * @throws io.kfctl.error.UserError for all that stands in the way, at once
   */
  public Plan plan(boolean adopt) {
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
    new Applier(fleet, runner(), progress).apply(plan);
    HealthWait wait = healthWait();
    for (Role role : Role.values()) {
      List<Host> hosts = cluster.hostsWith(role);
      if (!hosts.isEmpty()) {
        wait.untilHealthy(gates.get(role), hosts);
      }
    }
  }

  /** Applies a plan that leaves nothing to wait for. */
  public void uninstall(Plan plan) {
    new Applier(fleet, runner(), progress).apply(plan);
  }

  /** Looks at every service, from its host and from here. It only reads. */
  public List<ServiceStatus> status() {
    Map<Host, List<ServiceState>> states = fleet.onEach(cluster.hosts(), this::states);
    List<ServiceStatus> found = new ArrayList<>();
    for (Role role : Role.values()) {
      if (!cluster.hostsWith(role).isEmpty()) {
        gates.get(role).look().forEach(health -> found.add(status(states, health)));
      }
    }
    return found;
  }

  private List<ServiceState> states(Host host) {
    return fleet.services(host).states(host.roles().stream().map(Role::unit).toList());
  }

  private static ServiceStatus status(Map<Host, List<ServiceState>> states, Health health) {
    return states.get(health.host()).stream()
        .filter(state -> state.unit().equals(health.role().unit()))
        .findFirst()
        .map(state -> new ServiceStatus(state, health))
        .orElseThrow();
  }

  /** Starts or restarts the selected services, and returns when they are healthy. */
  public void bringUp(Selection selection, Verb verb) {
    gates.values().forEach(HealthGate::begin);
    runner().bringUp(actions(selection, verb));
  }

  /** Stops the selected services. */
  public void takeDown(Selection selection) {
    runner().takeDown(actions(selection, Verb.STOP));
  }

  private static List<ServiceAction> actions(Selection selection, Verb verb) {
    return selection.placements().stream()
        .map(place -> new ServiceAction(place.host(), place.role(), verb))
        .toList();
  }

  private ServiceRunner runner() {
    return new ServiceRunner(fleet, gates, healthWait(), progress);
  }

  private HealthWait healthWait() {
    return new HealthWait(fleet, patience, LOOK_INTERVAL);
  }

  @Override
  public void close() {
    gates.values().forEach(HealthGate::close);
    fleet.close();
  }
}
