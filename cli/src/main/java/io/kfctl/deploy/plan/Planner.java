package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Compares what hosts shall have with what they have. A pure function: the same facts give the same
 * plan, and facts taken after the plan was applied give an empty one.
 */
public final class Planner {

  /**
   * @param wanted for each host of the cluster
   * @param facts for the same hosts
   * @param adopt whether services that were installed by hand are taken over
   * @throws UserError when something stands in the way, everything that does at once
   */
  public Plan plan(
      Cluster cluster, Map<Host, Wanted> wanted, Map<Host, HostFacts> facts, boolean adopt) {
    throwIfObstructed(cluster, wanted, facts, adopt);
    List<ServiceAction> stops = new ArrayList<>();
    List<HostPlan> hosts = new ArrayList<>();
    List<ServiceAction> starts = new ArrayList<>();
    for (Host host : cluster.hosts()) {
      HostFacts found = facts.get(host);
      Wanted fitting = wanted.get(host).on(found);
      HostPlanner planner = new HostPlanner(fitting, found);
      List<Step> steps = planner.steps();
      stops.addAll(planner.stops());
      hosts.add(new HostPlan(host, steps, Notes.of(fitting, found)));
      starts.addAll(planner.starts(steps));
    }
    stops.sort(Comparator.comparing(ServiceAction::role).reversed());
    starts.sort(Comparator.comparing(ServiceAction::role));
    return new Plan(cluster, stops, hosts, starts);
  }

  private static void throwIfObstructed(
      Cluster cluster, Map<Host, Wanted> wanted, Map<Host, HostFacts> facts, boolean adopt) {
    List<UserError> obstacles = new ArrayList<>();
    for (Host host : cluster.hosts()) {
      Wanted ofHost = wanted.get(host);
      HandInstalled handInstalled = HandInstalled.on(ofHost, facts.get(host));
      if (!adopt) {
        handInstalled.refusal(host).ifPresent(obstacles::add);
      }
      obstacles.addAll(new Obstacles(ofHost, facts.get(host), handInstalled).find());
    }
    obstacles.addAll(ClusterIds.conflicts(wanted, facts));
    UserErrors.throwIfAny(obstacles);
  }
}
