package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import java.util.List;

/**
 * Everything an install or uninstall would do. It is printed, and this very object is applied.
 *
 * @param stops services that are stopped before anything else, in this order
 * @param hosts one for each host of the cluster, in the file's order, also where nothing changes
 * @param starts services that are started and restarted after that, role by role
 */
public record Plan(
    Cluster cluster, List<ServiceAction> stops, List<HostPlan> hosts, List<ServiceAction> starts) {
  public Plan {
    stops = List.copyOf(stops);
    hosts = List.copyOf(hosts);
    starts = List.copyOf(starts);
  }

  public boolean isEmpty() {
    return changes() == 0;
  }

  /** Steps and service actions together. */
  public int changes() {
    int steps = hosts.stream().mapToInt(host -> host.steps().size()).sum();
    return stops.size() + steps + starts.size();
  }
}
