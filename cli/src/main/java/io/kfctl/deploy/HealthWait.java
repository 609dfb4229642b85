package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.error.ExitCode;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
import io.kfctl.host.ServiceManager;
import io.kfctl.host.ServiceState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits until services are healthy, and finds out early when they never will be: a process that
 * ended by itself is told at once, with the end of its log, and so is a port that is closed from
 * here. Only where the gate knows that the reason passes, the process is started again.
 */
final class HealthWait {
  /**
   * Hosts are asked whether the process lives with every so many looks only: the answer costs a
   * host several processes, at a time when it has the service to start.
   */
  private static final int LOOKS_PER_QUESTION = 4;

  private final Fleet fleet;
  private final Duration limit;
  private final Duration interval;

  /**
   * @param limit how long one role may take
   * @param interval how often it is looked at
   */
  HealthWait(Fleet fleet, Duration limit, Duration interval) {
    this.fleet = fleet;
    this.limit = limit;
    this.interval = interval;
  }

  /**
   * Returns when the gate finds these hosts healthy.
   *
   * @throws ServiceDied when a service's process ended by itself
   * @throws UserError when the time is up: with exit code 5 when a port is open on the host and
   *     closed from here
   */
  void untilHealthy(HealthGate gate, Collection<Host> hosts) {
    until(gate, hosts, gate::look);
  }

  /** Whether a gate found these hosts healthy. */
  static boolean areHealthy(List<Health> found, Collection<Host> hosts) {
    return sick(found, hosts).isEmpty();
  }

  /** As {@link #untilHealthy}, with the gate's last proof. */
  void untilProven(HealthGate gate, Collection<Host> hosts) {
    until(gate, hosts, gate::prove);
  }

  private void until(HealthGate gate, Collection<Host> hosts, Supplier<List<Health>> look) {
    long deadline = System.nanoTime() + limit.toNanos();
    Map<Host, Integer> restarts = new HashMap<>();
    ClosedPorts closedPorts = new ClosedPorts(fleet);
    for (int looks = 0; ; looks++) {
      List<Health> sick = sick(look.get(), hosts);
      if (sick.isEmpty()) {
        return;
      }
      boolean late = System.nanoTime() > deadline;
      if (late || looks % LOOKS_PER_QUESTION == 0) {
        throwIfHopeless(gate, sick, restarts, closedPorts);
      }
      if (late) {
        throw givenUp(sick, closedPorts);
      }
      pause();
    }
  }

  private static List<Health> sick(List<Health> found, Collection<Host> hosts) {
    return found.stream()
        .filter(health -> hosts.contains(health.host()) && !health.isHealthy())
        .toList();
  }

  private void throwIfHopeless(
      HealthGate gate, List<Health> sick, Map<Host, Integer> restarts, ClosedPorts closedPorts) {
    List<UserError> hopeless = new ArrayList<>();
    for (Health health : sick) {
      if (hasDied(health, restarts)) {
        String lastWords = lastWords(health);
        if (gate.passesByItself(lastWords)) {
          startAgain(health, restarts);
        } else {
          hopeless.add(new ServiceDied(health.host(), health.role(), lastWords));
        }
      } else {
        closedPorts.findLasting(health).ifPresent(hopeless::add);
      }
    }
    UserErrors.throwIfAny(hopeless);
  }

  /** Restarts are counted from the first look on: systemd counts since the unit was started. */
  private boolean hasDied(Health health, Map<Host, Integer> restarts) {
    ServiceManager services = fleet.services(health.host());
    ServiceState state = services.states(List.of(health.role().unit())).get(0);
    Integer before = restarts.putIfAbsent(health.host(), state.restarts());
    return state.hasDied() || (before != null && state.restarts() > before);
  }

  /** A service manager may do so too, and count it: what it counted until now is history. */
  private void startAgain(Health health, Map<Host, Integer> restarts) {
    fleet.services(health.host()).start(health.role().unit());
    restarts.remove(health.host());
  }

  private String lastWords(Health health) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    fleet.services(health.host()).logs(health.role().unit(), LastWords.LINES_READ, false, log);
    return LastWords.of(log.toString(StandardCharsets.UTF_8));
  }

  private RuntimeException givenUp(List<Health> sick, ClosedPorts closedPorts) {
    List<UserError> errors = new ArrayList<>();
    sick.forEach(health -> errors.add(givenUp(health, closedPorts)));
    return errors.size() == 1 ? errors.get(0) : new UserErrors(errors);
  }

  private UserError givenUp(Health health, ClosedPorts closedPorts) {
    String host = health.host().name();
    String unit = health.role().unit();
    Optional<UserError> closed = closedPorts.find(health);
    return closed.orElseGet(
        () ->
            new UserError(
                ExitCode.FAILED,
                "%s: %s is not healthy after %d s: %s\n%s"
                    .formatted(
                        host,
                        unit,
                        limit.toSeconds(),
                        health.detail(),
                        lastWords(health).indent(2).stripTrailing()),
                "kfctl logs " + health.role().roleName() + " --host " + host));
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(interval.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}
