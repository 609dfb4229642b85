package io.kfctl.deploy.plan;

import io.kfctl.cluster.Host;
import java.util.List;

/**
 * What changes on one host, in the order in which it happens.
 *
 * @param notes what the user should know and kfctl does not change
 */
public record HostPlan(Host host, List<Step> steps, List<String> notes) {
  public HostPlan {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /** How many bytes its steps send. */
  public long bytes() {
    return steps.stream().mapToLong(Step::bytes).sum();
  }
}
