package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.deploy.plan.HostPlan;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.Step;
import io.kfctl.host.HostException;
import io.kfctl.progress.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out a plan, and nothing that is not in it. */
final class Applier {
  /** While one archive is hashed and written, the next one travels. */
  private static final int ARCHIVES_AT_ONCE = 2;

  /** Longer than a command needs to be ended on its host. */
  private static final Duration FAREWELL = Duration.ofSeconds(6);

  private final Fleet fleet;
  private final ServiceRunner services;
  private final Progress progress;

  Applier(Fleet fleet, ServiceRunner services, Progress progress) {
    this.fleet = fleet;
    this.services = services;
    this.progress = progress;
  }

  /** All hosts get their files at the same time; services come up when every host has them. */
  void apply(Plan plan) {
    services.takeDown(plan.stops());
    Map<Host, HostPlan> plans =
        plan.hosts().stream()
            .filter(host -> !host.steps().isEmpty())
            .collect(Collectors.toMap(HostPlan::host, Function.identity()));
    fleet.forEach(plans.keySet(), host -> take(host, plans.get(host).steps()));
    services.bringUp(plan.starts());
  }

  /** One step after the other, but for archives, which lie beside each other in the plan. */
  private void take(Host host, List<Step> steps) {
    Deque<Step> left = new ArrayDeque<>(steps);
    while (!left.isEmpty()) {
      List<Step> archives = new ArrayList<>();
      while (!left.isEmpty() && left.peek().bytes() > 0) {
        archives.add(left.remove());
      }
      if (archives.isEmpty()) {
        take(host, left.remove());
      } else {
        takeTogether(host, archives);
      }
    }
  }

  /** What fails lets the others arrive; but a host that went away is not sought again for them. */
  private void takeTogether(Host host, List<Step> archives) {
    AtomicBoolean away = new AtomicBoolean();
    try (Crew crew = new Crew("archive", ARCHIVES_AT_ONCE, FAREWELL)) {
      crew.forEach(
          archives,
          step -> {
            if (!away.get()) {
              takeOrNotice(host, step, away);
            }
          });
    }
  }

  private void takeOrNotice(Host host, Step step, AtomicBoolean away) {
    try {
      take(host, step);
    } catch (HostException.Unreachable e) {
      away.set(true);
      throw e;
    }
  }

  private void take(Host host, Step step) {
    progress.during(
        host.name(),
        step.title(),
        step.bytes(),
        task -> step.change().apply(fleet.transport(host), fleet.services(host), task::advanced));
  }
}
