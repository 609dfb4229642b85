package io.kfctl.deploy;

import io.kfctl.archive.Archive;
import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.Selection.Placement;
import io.kfctl.deploy.facts.FactsGatherer;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.Planner;
import io.kfctl.deploy.plan.Questions;
import io.kfctl.deploy.plan.ServiceAction;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.deploy.plan.UninstallPlanner;
import io.kfctl.deploy.plan.Wanted;
import io.kfctl.host.ServiceState;
import io.kfctl.progress.Progress;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    Map<Host, HostFacts> facts = facts(outline);
    return new Planner().plan(cluster, desired.complete(outline, facts), facts, adopt);
  }

  /**
   * Looks at every host once and says what an uninstall would take away. It needs no archives.
   *
   * @param purge whether data, settings and logs go as well
   */
  public Plan uninstallPlan(boolean purge) {
    Map<Host, Wanted> outline = new DesiredState(cluster, List.of()).outline();
    return new UninstallPlanner(purge).plan(cluster, outline, facts(outline));
  }

  /** One round trip to each host. */
  private Map<Host, HostFacts> facts(Map<Host, Wanted> outline) {
    FactsGatherer gatherer = new FactsGatherer();
    return fleet.onEach(
        cluster.hosts(),
        host ->
            gatherer.gather(
                fleet.transport(host), fleet.services(host), Questions.of(outline.get(host))));
  }

  /** Makes it so: applies the plan, and returns when every service is healthy. */
  public void install(Plan plan) {
    gates.values().forEach(HealthGate::begin);
    new Applier(fleet, runner(), progress).apply(plan);
    runner().confirm(EnumSet.allOf(Role.class), cluster.hosts());
  }

  /** Applies a plan that leaves nothing to wait for. */
  public void uninstall(Plan plan) {
    new Applier(fleet, runner(), progress).apply(plan);
  }

  /** Looks at every service, from its host and from here, at the same time. It only reads. */
  public List<ServiceStatus> status() {
    List<Role> roles =
        Arrays.stream(Role.values()).filter(role -> !cluster.hostsWith(role).isEmpty()).toList();
    List<ServiceStatus> found = new ArrayList<>();
    try (Looks looks = new Looks(roles.stream().map(gates::get).toList())) {
      Map<Host, List<ServiceState>> states = fleet.onEach(cluster.hosts(), this::states);
      for (Role role : roles) {
        for (Health health : looks.of(role)) {
          found.add(new ServiceStatus(state(states, health.host(), role), health));
        }
      }
    }
    return found;
  }

  private List<ServiceState> states(Host host) {
    return fleet.services(host).states(host.roles().stream().map(Role::unit).toList());
  }

  private static ServiceState state(Map<Host, List<ServiceState>> states, Host host, Role role) {
    return states.get(host).stream()
        .filter(state -> state.unit().equals(role.unit()))
        .findFirst()
        .orElseThrow();
  }

  /** Starts those of the selected services that do not run; returns when all are healthy. */
  public void start(Selection selection) {
    Map<Host, List<ServiceState>> states = fleet.onEach(selection.hosts(), this::states);
    List<ServiceAction> actions =
        actions(selection, Verb.START).stream()
            .filter(action -> !state(states, action.host(), action.role()).isRunning())
            .toList();
    gates.values().forEach(HealthGate::begin);
    runner().bringUp(actions);
    runner().confirm(selection.roles(), selection.hosts());
  }

  /** Restarts the selected services, one host at a time; returns when they are healthy. */
  public void restart(Selection selection) {
    gates.values().forEach(HealthGate::begin);
    runner().bringUp(actions(selection, Verb.RESTART));
  }

  /** Stops the selected services. */
  public void takeDown(Selection selection) {
    runner().takeDown(actions(selection, Verb.STOP));
  }

  /**
   * Shows the end of the selected services' logs; one host after the other, or all together when
   * they are followed.
   *
   * @param ownFile the service's own log file, not the journal
   * @param out where the log of one service goes; closed at its end
   */
  public void logs(
      Selection selection,
      boolean ownFile,
      int lines,
      boolean follow,
      Function<Placement, OutputStream> out) {
    new ServiceLogs(cluster, fleet).show(selection, ownFile, lines, follow, out);
  }

  private static List<ServiceAction> actions(Selection selection, Verb verb) {
    return selection.placements().stream()
        .map(place -> new ServiceAction(place.host(), place.role(), verb))
        .toList();
  }

  private ServiceRunner runner() {
    HealthWait wait = new HealthWait(fleet, patience, LOOK_INTERVAL);
    return new ServiceRunner(fleet, gates, wait, progress);
  }

  @Override
  public void close() {
    gates.values().forEach(HealthGate::close);
    fleet.close();
  }
}
