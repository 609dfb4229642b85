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

  /** One error for each cluster after the first, with a host of each. */
  static List<UserError> conflicts(Map<Host, Wanted> wanted, Map<Host, HostFacts> facts) {
    Map<String, Host> holders = new LinkedHashMap<>();
    wanted.forEach(
        (host, ofHost) ->
            Identity.of(ofHost, facts.get(host))
                .clusterIds()
                .forEach(id -> holders.putIfAbsent(id, host)));
    List<String> ids = List.copyOf(holders.keySet());
    return ids.stream()
        .skip(1)
        .map(id -> conflict(holders.get(ids.get(0)), ids.get(0), holders.get(id), id))
        .toList();
  }

  private static UserError conflict(Host one, String id, Host other, String otherId) {
    return UserError.failed(
        "%s holds data of Kafka cluster %s, %s of cluster %s: they are brokers of two clusters"
            .formatted(one.name(), id, other.name(), otherId),
        "take one of them out of the cluster file, or move its data away: kfctl uninstall --purge");
  }
}
