package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.host.ServiceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what hosts shall have with what they have. A pure function: the same facts give the same
 * plan, and facts taken after the plan was applied give an empty one.
 */
public final class Planner {

  /**
   * @param wanted for each host of the cluster
   * @param facts for the same hosts
   * @throws UserError when something stands in the way, everything that does at once
   */
  public Plan plan(Cluster cluster, Map<Host, Wanted> wanted, Map<Host, HostFacts> facts) {
    List<UserError> obstacles = new ArrayList<>();
    cluster
        .hosts()
        .forEach(host -> obstacles.addAll(new Obstacles(wanted.get(host), facts.get(host)).find()));
    obstacles.addAll(ClusterIds.conflicts(wanted, facts));
    UserErrors.throwIfAny(obstacles);

    List<HostPlan> hosts = new ArrayList<>();
    List<ServiceAction> services = new ArrayList<>();
    for (Host host : cluster.hosts()) {
      HostFacts found = facts.get(host);
      Wanted fitting = wanted.get(host).on(found);
      List<Step> steps = new HostPlanner(fitting, found).steps();
      hosts.add(new HostPlan(host, steps, Notes.of(fitting, found)));
      services.addAll(actions(fitting, found, steps));
    }
    services.sort(Comparator.comparing(ServiceAction::role));
    return new Plan(cluster, List.of(), hosts, services);
  }

  /** Start what does not run; restart what reads something that changed, now or before. */
  private static List<ServiceAction> actions(Wanted wanted, HostFacts facts, List<Step> steps) {
    HostLayout layout = new HostLayout(wanted.cluster());
    Set<Role> affected = EnumSet.noneOf(Role.class);
    steps.forEach(step -> affected.addAll(step.affects()));
    List<ServiceAction> actions = new ArrayList<>();
    for (Role role : wanted.host().roles()) {
      ServiceState state = facts.services().get(role.unit());
      if (state == null || !state.isRunning()) {
        actions.add(new ServiceAction(wanted.host(), role, Verb.START));
      } else if (affected.contains(role) || facts.path(layout.restartNote(role)).exists()) {
        actions.add(new ServiceAction(wanted.host(), role, Verb.RESTART));
      }
    }
    return actions;
  }
}
