package io.kfctl.cluster.file;

import io.kfctl.cluster.Host;
import io.kfctl.cluster.Role;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One entry of {@code hosts} as far as it could be read.
 *
 * @param path where it stands, for example {@code hosts[0]}
 * @param allRolesRead false when an entry of roles was wrong, so that the missing one may be there
 */
record HostDraft(
    String path,
    Optional<String> name,
    OptionalInt id,
    Optional<String> address,
    Set<Role> roles,
    boolean allRolesRead) {

  HostDraft {
    roles = Set.copyOf(roles);
  }

  /** Whether it needs an id: broker.id and myid come from it. */
  boolean carriesIds() {
    return roles.contains(Role.ZOOKEEPER) || roles.contains(Role.KAFKA);
  }

  /** The host, when everything needed is there. */
  Optional<Host> host() {
    return name.isPresent() && address.isPresent() && !roles.isEmpty()
        ? Optional.of(new Host(name.get(), id.orElse(defaultId()), address.get(), roles))
        : Optional.empty();
  }

  /** A single host defaults to 1; the checks see to it that several do not. */
  private int defaultId() {
    return carriesIds() ? 1 : Host.NO_ID;
  }
}
