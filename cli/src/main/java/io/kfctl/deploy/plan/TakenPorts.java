package io.kfctl.deploy.plan;

import io.kfctl.cluster.Addresses;
import io.kfctl.cluster.BoundPort;
import io.kfctl.cluster.Endpoints;
import io.kfctl.cluster.Role;
import io.kfctl.deploy.facts.HostFacts;
import io.kfctl.deploy.facts.HostFacts.Listener;
import io.kfctl.error.UserError;
import io.kfctl.host.ServiceState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ports of a host's services that other programs listen on. */
final class TakenPorts {
  private final Wanted wanted;
  private final HostFacts facts;
  private final Set<Role> handInstalled;

  /**
   * @param handInstalled roles whose ports are taken by what was installed by hand
   */
  TakenPorts(Wanted wanted, HostFacts facts, Set<Role> handInstalled) {
    this.wanted = wanted;
    this.facts = facts;
    this.handInstalled = Set.copyOf(handInstalled);
  }

  List<UserError> find() {
    return new Endpoints(wanted.cluster())
        .boundPorts(wanted.host()).stream()
            .filter(port -> !handInstalled.contains(port.role()))
            .flatMap(port -> taken(port).stream())
            .toList();
  }

  private Optional<UserError> taken(BoundPort port) {
    return facts.listeners().stream()
        .filter(listener -> listener.port() == port.port() && !isOurs(listener, port.role()))
        .filter(listener -> overlap(bare(listener.address()), port.address()))
        .findFirst()
        .map(listener -> error(port, listener));
  }

  private UserError error(BoundPort port, Listener listener) {
    return UserError.failed(
        "%s: port %d, wanted for %s, is taken%s"
            .formatted(wanted.host().name(), port.port(), port.purpose(), by(listener)),
        "end that program, or choose another port: " + port.setting() + " in cluster.yaml");
  }

  private static String by(Listener listener) {
    return listener
        .pid()
        .map(pid -> " by %s (pid %d)".formatted(listener.process(), pid))
        .orElse("");
  }

  private boolean isOurs(Listener listener, Role role) {
    Optional<Long> mainPid =
        Optional.ofNullable(facts.services().get(role.unit())).flatMap(ServiceState::mainPid);
    return mainPid.isPresent() && (listener.pid().isEmpty() || listener.pid().equals(mainPid));
  }

  /** Whether both would bind the same address; a wildcard binds them all. */
  private static boolean overlap(String one, String other) {
    return isWildcard(one)
        || isWildcard(other)
        || Addresses.canonical(one).equals(Addresses.canonical(other));
  }

  private static boolean isWildcard(String address) {
    return address.isEmpty() || Addresses.isWildcard(address);
  }

  /** As ss(8) prints an address, without brackets and the name of the interface. */
  private static String bare(String address) {
    return address.replaceAll("[\\[\\]]|%[^\\]]*", "");
  }
}
