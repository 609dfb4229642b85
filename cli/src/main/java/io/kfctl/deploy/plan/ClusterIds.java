package io.kfctl.deploy.plan;

import io.kfctl.cluster.Host;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.error.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brokers that already belong to different Kafka clusters never form one. */
final class ClusterIds {
  private ClusterIds() {}

  static List<UserError> conflicts(Map<Host, Wanted> wanted, Map<Host, HostFacts> facts) {
    Map<String, Host> first = new LinkedHashMap<>();
    wanted.forEach(
        (host, ofHost) ->
            Identity.of(ofHost, facts.get(host))
                .clusterId()
                .ifPresent(id -> first.putIfAbsent(id, host)));
    if (first.size() < 2) {
      return List.of();
    }
    List<String> ids = List.copyOf(first.keySet());
    Host one = first.get(ids.get(0));
    Host other = first.get(ids.get(1));
    return List.of(
        UserError.failed(
            "%s holds data of Kafka cluster %s, %s of cluster %s: they are brokers of two clusters"
                .formatted(one.name(), ids.get(0), other.name(), ids.get(1)),
            "take one of them out of the cluster file, or move its data away: kfctl uninstall"
                + " --purge"));
  }
}
