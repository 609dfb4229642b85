package io.kfctl.cluster.file;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.cluster.yaml.Findings;
import java.util.List;

/**
 * A cluster file as far as it could be read, for the checks of how its values agree.
 *
 * @param hosts every entry of {@code hosts}, also the incomplete
 * @param cluster with the complete hosts, and defaults in the place of what could not be read
 * @param findings where the checks report
 */
record Draft(List<HostDraft> hosts, Cluster cluster, Findings findings) {
  Draft {
    hosts = List.copyOf(hosts);
  }

  /** Where this host stands in the file. */
  String pathOf(Host host) {
    return hosts.stream()
        .filter(draft -> draft.name().filter(host.name()::equals).isPresent())
        .findFirst()
        .map(HostDraft::path)
        .orElse("hosts");
  }

  /** The host's name for a message. */
  String shown(Host host) {
    return findings.shown(pathOf(host) + ".name", host.name());
  }

  List<HostDraft> draftsWith(Role role) {
    return hosts.stream().filter(host -> host.roles().contains(role)).toList();
  }
}
