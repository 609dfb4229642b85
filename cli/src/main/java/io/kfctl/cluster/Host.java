package io.kfctl.cluster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One machine of the cluster.
 *
 * @param name what people and plans call it
 * @param id broker.id and myid; never derived from the order of the list; {@link #NO_ID} for a host
 *     that carries neither ZooKeeper nor Kafka and was given none
 * @param address where other hosts, clients and kfctl reach it
 * @param roles what it carries; never empty
 */
public record Host(String name, int id, String address, Set<Role> roles) {
  /** The id of a host that needs none. */
  public static final int NO_ID = -1;

  public Host {
    // EnumSet keeps the start order, which every listing shows.
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * Written out, because the JVM generates a record's own when it is first used, at every start.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Host host
        && host.id == id
        && host.name.equals(name)
        && host.address.equals(address)
        && host.roles.equals(roles);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + id;
  }
}
