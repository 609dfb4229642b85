package io.kfctl.deploy;

import io.kfctl.deploy.plan.HostPlan;
import io.kfctl.deploy.plan.Plan;
import io.kfctl.deploy.plan.ServiceAction;
import java.util.ArrayList;
import java.util.List;

/** A whole plan as lines, in the order in which things happen. */
public final class PlanText {
  private PlanText() {}

  public static String of(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.stops().forEach(action -> lines.add(line(action)));
    for (HostPlan host : plan.hosts()) {
      if (!host.steps().isEmpty() || !host.notes().isEmpty()) {
        lines.add(host.host().name());
      }
      host.notes().forEach(note -> lines.add("  note: " + note));
      host.steps()
          .forEach(
              step -> {
                lines.add("  " + step.title());
                step.diff().forEach(line -> lines.add("      " + line));
              });
    }
    plan.starts().forEach(action -> lines.add(line(action)));
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  private static String line(ServiceAction action) {
    return action.title() + " on " + action.host().name();
  }
}
