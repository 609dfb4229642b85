package io.kfctl.deploy;

import io.kfctl.cluster.Host;
import io.kfctl.deploy.plan.HostPlan;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.Step;
import io.kfctl.progress.Progress;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out a plan, and nothing that is not in it. */
final class Applier {
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
    fleet.forEach(
        plans.keySet(),
        host -> plans.get(host).steps().forEach(step -> take(plans.get(host), step)));
    services.bringUp(plan.starts());
  }

  private void take(HostPlan plan, Step step) {
    progress.during(
        plan.host().name(),
        step.title(),
        step.bytes(),
        task ->
            step.change()
                .apply(fleet.transport(plan.host()), fleet.services(plan.host()), task::advanced));
  }
}
