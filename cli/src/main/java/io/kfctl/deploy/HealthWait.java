package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.health.Health;
import io.kfctl.deploy.health.HealthGate;
import io.kfctl.error.ExitCode;
import io.kfctl.error.Interrupted;
import io.kfctl.error.UserError;
import io.kfctl.error.UserErrors;
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
 * ended by itself is told at once, with the end of its log.
 */
final class HealthWait {
  private static final int LOG_LINES = 12;

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

  /** As {@link #untilHealthy}, with the gate's last proof. */
  void untilProven(HealthGate gate, Collection<Host> hosts) {
    until(gate, hosts, gate::prove);
  }

  private void until(HealthGate gate, Collection<Host> hosts, Supplier<List<Health>> look) {
    long deadline = System.nanoTime() + limit.toNanos();
    Map<Host, Integer> restarts = new HashMap<>();
    while (true) {
      List<Health> sick =
          look.get().stream()
              .filter(health -> hosts.contains(health.host()) && !health.isHealthy())
              .toList();
      if (sick.isEmpty()) {
        return;
      }
      for (Health health : sick) {
        requireAlive(health.host(), gate.role(), restarts);
      }
      if (System.nanoTime() > deadline) {
        throw givenUp(sick);
      }
      pause();
    }
  }

  /** Restarts are counted from the first look on: systemd counts since the unit was started. */
  private void requireAlive(Host host, Role role, Map<Host, Integer> restarts) {
    ServiceState state = fleet.services(host).states(List.of(role.unit())).get(0);
    Integer before = restarts.putIfAbsent(host, state.restarts());
    boolean restarted = before != null && state.restarts() > before;
    if (state.hasDied() || restarted) {
      throw new ServiceDied(host, role, logEnd(host, role));
    }
  }

  private String logEnd(Host host, Role role) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    fleet.services(host).logs(role.unit(), LOG_LINES, false, log);
    return log.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private RuntimeException givenUp(List<Health> sick) {
    List<UserError> errors = new ArrayList<>();
    sick.forEach(health -> errors.add(givenUp(health)));
    return errors.size() == 1 ? errors.get(0) : new UserErrors(errors);
  }

  private UserError givenUp(Health health) {
    String host = health.host().name();
    String unit = health.role().unit();
    Optional<UserError> closed = ClosedPorts.find(fleet, health);
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
                        logEnd(health.host(), health.role()).indent(2).stripTrailing()),
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
