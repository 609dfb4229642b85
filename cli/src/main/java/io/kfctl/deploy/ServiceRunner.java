package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.deploy.plan.ServiceAction;
import io.kfctl.deploy.plan.ServiceAction.Verb;
import io.kfctl.host.ServiceManager;
import io.kfctl.progress.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Starts, restarts and stops services in the order that they need, and waits for each role to be
 * healthy before the next one begins.
 */
final class ServiceRunner {
  private final Fleet fleet;
  private final Map<Role, HealthGate> gates;
  private final HealthWait wait;
  private final Progress progress;

  ServiceRunner(Fleet fleet, Map<Role, HealthGate> gates, HealthWait wait, Progress progress) {
    this.fleet = fleet;
    this.gates = gates;
    this.wait = wait;
    this.progress = progress;
  }

  /**
   * Starts and restarts, role by role. Services that do not run start together on all hosts;
   * running ones are restarted after that, one host at a time.
   */
  void bringUp(Collection<ServiceAction> actions) {
    for (Role role : Role.values()) {
      List<ServiceAction> ofRole = actions.stream().filter(a -> a.role() == role).toList();
      if (!ofRole.isEmpty()) {
        bringUp(role, ofRole);
      }
    }
  }

  private void bringUp(Role role, List<ServiceAction> actions) {
    HealthGate gate = gates.get(role);
    List<Host> starting = hosts(actions, Verb.START);
    fleet.forEach(starting, host -> act(new ServiceAction(host, role, Verb.START)));
    awaitHealth(gate, starting);
    for (Host host : hosts(actions, Verb.RESTART)) {
      act(new ServiceAction(host, role, Verb.RESTART));
      awaitHealth(gate, List.of(host));
    }
    wait.untilProven(gate, actions.stream().map(ServiceAction::host).toList());
  }

  private void awaitHealth(HealthGate gate, List<Host> hosts) {
    if (!hosts.isEmpty()) {
      String where = hosts.size() == 1 ? hosts.get(0).name() : "";
      progress.during(
          where, "wait for " + gate.role().unit(), 0, task -> wait.untilHealthy(gate, hosts));
    }
  }

  /** Waits for services that were not started just now, and says so only where that takes time. */
  void confirm(Collection<Role> roles, List<Host> hosts) {
    List<Role> present =
        roles.stream().filter(role -> hosts.stream().anyMatch(host -> host.has(role))).toList();
    try (Looks looks = new Looks(present.stream().map(gates::get).toList())) {
      for (Role role : present) {
        List<Host> carriers = hosts.stream().filter(host -> host.has(role)).toList();
        if (!HealthWait.areHealthy(looks.of(role), carriers)) {
          awaitHealth(gates.get(role), carriers);
        }
      }
    }
  }

  /** Stops, the last role first. */
  void takeDown(Collection<ServiceAction> actions) {
    Role[] roles = Role.values();
    for (int i = roles.length - 1; i >= 0; i--) {
      Role role = roles[i];
      List<ServiceAction> ofRole = actions.stream().filter(a -> a.role() == role).toList();
      fleet.forEach(
          hosts(ofRole, Verb.STOP), host -> act(new ServiceAction(host, role, Verb.STOP)));
    }
  }

  private void act(ServiceAction action) {
    progress.during(action.host().name(), action.title(), 0, task -> perform(action));
  }

  private void perform(ServiceAction action) {
    ServiceManager services = fleet.services(action.host());
    String unit = action.role().unit();
    switch (action.verb()) {
      case START -> services.start(unit);
      case STOP -> services.stop(unit);
      case RESTART -> services.restart(unit);
    }
  }

  private static List<Host> hosts(List<ServiceAction> actions, Verb verb) {
    return actions.stream().filter(a -> a.verb() == verb).map(ServiceAction::host).toList();
  }
}
