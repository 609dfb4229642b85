package io.kfctl.deploy;

import io.kfctl.cluster.Cluster;
import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import io.kfctl.error.UserError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some services on some hosts, as a command line names them.
 *
 * @param roles in start order; never empty
 * @param hosts in the file's order; never empty
 */
public record Selection(Set<Role> roles, List<Host> hosts) {

  /**
   * @param services role or unit names; none means all
   * @param host empty means all hosts
   * @throws UserError for a name that does not exist; it lists those that do (exit code 4)
   */
  public static Selection of(Cluster cluster, List<String> services, Optional<String> host) {
    Selection selection = new Selection(roles(cluster, services), hosts(cluster, host));
    if (selection.placements().isEmpty()) {
      throw UserError.notFound(
          "%s does not run on %s".formatted(String.join(", ", services), host.orElse("any host")),
          "kfctl status");
    }
    return selection;
  }

  /** Where the selected services are, by role and then by host. */
  public List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (Role role : roles) {
      hosts.stream()
          .filter(host -> host.has(role))
          .forEach(host -> placements.add(new Placement(host, role)));
    }
    return placements;
  }

  /** One service on one host. */
  public record Placement(Host host, Role role) {}

  private static Set<Role> roles(Cluster cluster, List<String> services) {
    Set<Role> present = EnumSet.noneOf(Role.class);
    cluster.hosts().forEach(host -> present.addAll(host.roles()));
    if (services.isEmpty()) {
      return present;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String service : services) {
      roles.add(
          Role.named(service)
              .filter(present::contains)
              .orElseThrow(() -> noService(service, present)));
    }
    return roles;
  }

  private static UserError noService(String service, Set<Role> present) {
    return UserError.notFound(
        "there is no service '" + service + "' in the cluster file",
        "services: " + present.stream().map(Role::roleName).collect(Collectors.joining(", ")));
  }

  private static List<Host> hosts(Cluster cluster, Optional<String> name) {
    List<Host> hosts =
        cluster.hosts().stream()
            .filter(host -> name.isEmpty() || host.name().equals(name.get()))
            .toList();
    if (hosts.isEmpty()) {
      throw UserError.notFound(
          "there is no host '" + name.get() + "' in the cluster file",
          "hosts: " + cluster.hosts().stream().map(Host::name).collect(Collectors.joining(", ")));
    }
    return hosts;
  }
}
