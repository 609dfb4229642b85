package io.kfctl.deploy.plan;

import io.kfctl.cluster.Cluster;
import java.util.List;

/**
 * Everything an install would do. {@code plan} prints it and {@code install} applies this very
 * object.
 *
 * @param hosts one for each host of the cluster, in the file's order, also where nothing changes
 * @param services what is started and restarted after that, in order
 */
public record Plan(Cluster cluster, List<HostPlan> hosts, List<ServiceAction> services) {
  public Plan {
    hosts = List.copyOf(hosts);
    services = List.copyOf(services);
  }

  public boolean isEmpty() {
    return services.isEmpty() && hosts.stream().allMatch(host -> host.steps().isEmpty());
  }

  /** Steps and service actions together. */
  public int changes() {
    return services.size() + hosts.stream().mapToInt(host -> host.steps().size()).sum();
  }
}
